/** The side that a record of either side belongs to, such as a plan. */
export function disciplineIn({ discipline }: Readonly<Record<string, unknown>>): 'safety' | 'security' | undefined {
  return discipline === 'safety' || discipline === 'security' ? discipline : undefined;
}
