/** The fields of a control that hold what one of the sides judged. */
export const judgements = ['strength', 'hindrance', 'crossSafety', 'crossSecurity'] as const;
