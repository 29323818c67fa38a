/** A member of the family of version schemes. */
export type VersionScheme = {
  readonly name: string;
  /** OSV ecosystems whose own order this is. */
  readonly ecosystems: readonly string[];
  /** False where the text is no version of the scheme: a guess at its place would be a wrong verdict. */
  readonly canRead: (text: string) => boolean;
  /** Negative where `a` comes first; both must be readable. */
  readonly compare: (a: string, b: string) => number;
};
