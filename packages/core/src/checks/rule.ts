import type { AllKinds, FileRecord, KindName } from '../file/index.ts';
import { type Day, type FileView, type FindingLevel, type Keyed, words } from '../kernel/index.ts';
import type { Knowledge } from '../law/index.ts';

/** What every rule may read: the file, the knowledge base and the day. */
export type CheckContext = {
  readonly view: FileView<AllKinds>;
  readonly knowledge: Knowledge;
  readonly today: Day;
};

/** One place where a rule fires; the rest of the finding is the rule's own. */
export type Hit = { readonly path?: string; readonly message: string };

/** `any` for what every record has: its author, approval and retirement. */
export type RuleKind = KindName | 'any';

/** A rule about any kind is told the kind. */
type RecordOf<Kind extends RuleKind> = Kind extends KindName ? Keyed<AllKinds[Kind]> : FileRecord;

export type Rule<Kind extends RuleKind = RuleKind> = {
  readonly id: string;
  readonly level: FindingLevel;
  /**
   * The rule looks at each record of this kind, and reads others through references only; a rule about the whole file
   * looks at the device.
   */
  readonly kind: Kind;
  readonly title: string;
  /** Provisions, clauses or guidance sections in the knowledge base. */
  readonly cites: readonly string[];
  readonly fix: string;
  /** Looks at retired records, which the others leave alone. */
  readonly ofRetired?: true;
  readonly check: (record: RecordOf<Kind>, context: CheckContext) => readonly Hit[];
};

/** Gives the rule's function the body type of its kind. Its title and what to do are said in the language of the reader. */
export function rule<Kind extends RuleKind>({ title, fix, ...definition }: Rule<Kind>): Rule<Kind> {
  return Object.assign(words({ title, fix }), definition);
}
