//! Compensated summation: a certificate over ten thousand items must not drown in rounding.

/// Neumaier's running sum, which also remembers the total size of what it added.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    total: f64,
    lost: f64,
    size: f64,
}

impl Sum {
    pub(super) fn add(&mut self, term: f64) {
        let next = self.total + term;
        self.lost +=
            if self.total.abs() >= term.abs() { (self.total - next) + term } else { (term - next) + self.total };
        self.total = next;
        self.size += term.abs();
    }

    pub(super) fn value(self) -> f64 {
        self.total + self.lost
    }

    /// An allowance for the rounding inside the terms (a few ulps of each curve value) and of the sum itself.
    pub(super) fn allowance(self) -> f64 {
        64.0 * f64::EPSILON * self.size
    }
}

pub(super) fn sum(terms: impl IntoIterator<Item = f64>) -> f64 {
    let mut total = Sum::default();
    terms.into_iter().for_each(|term| total.add(term));
    total.value()
}

#[cfg(test)]
mod tests {
    #[test]
    fn small_terms_survive_large_ones() {
        assert!((super::sum([1e16, 1.0, -1e16, 1.0]) - 2.0).abs() < 1e-12);
    }
}
