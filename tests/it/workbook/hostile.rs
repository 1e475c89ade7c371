//! A number changed in the workbook leads to what the planner says of the plan with that number and the same spends.
