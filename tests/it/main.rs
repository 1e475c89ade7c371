//! Integration tests.

mod allocate;
