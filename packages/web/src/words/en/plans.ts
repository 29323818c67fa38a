/** Texts of plans, policies, overall residuals, reviews. */
export const plans = {};
