/** The hatch of what is not known, for SVG; it prints, and no colour of a verdict looks like it. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="9" height="9" fill="var(--unknown-a)" />
      <rect width="2.5" height="9" fill="var(--unknown-b)" />
    </pattern>
  );
}
