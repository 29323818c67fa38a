/** The mark: two edges, held together by stitches. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M10 4v24" stroke="var(--security)" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M22 4v24" stroke="var(--safety)" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M7 11l18-3M7 18l18-3M7 25l18-3" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
