import { type Level, type LevelId, SafetyPolicy, type Scale, SecurityPolicy, type Verdict } from './policy.ts';

/*
 * The policies that a new device starts with: an example in our own words, to be replaced by the manufacturer's own
 * criteria. No level bears a figure, because no figure would be right for every device.
 */

const severity = [
  level('negligible', 'Negligible', 'Passing discomfort or inconvenience; nobody needs care because of it.'),
  level('minor', 'Minor', 'A slight injury that heals by itself or with simple care.'),
  level('serious', 'Serious', 'An injury or a worsening of health that needs medical or surgical care.'),
  level('critical', 'Critical', 'Lasting impairment, or an injury that threatens life.'),
  level('catastrophic', 'Catastrophic', 'Death of the patient or of another person.'),
] as const;

const probability = [
  level('improbable', 'Improbable', 'Not expected in the lifetime of all devices in the field.'),
  level('remote', 'Remote', 'May happen to few devices in the lifetime of all of them.'),
  level('occasional', 'Occasional', 'Expected now and then over the devices in the field.'),
  level('probable', 'Probable', 'Expected several times over the devices in the field.'),
  level('frequent', 'Frequent', 'Expected again and again in ordinary use.'),
] as const;

const p1 = [
  level('p1-low', 'Low', 'The sequence needs several independent events that hardly ever meet.'),
  level('p1-medium', 'Medium', 'The sequence needs an unusual event that can be foreseen.'),
  level('p1-high', 'High', 'The sequence is to be reckoned with, or nothing is known that speaks against it.'),
] as const;

const p2 = [
  level('p2-low', 'Low', 'The situation seldom ends in this harm: it is noticed, and there is time to act.'),
  level('p2-medium', 'Medium', 'The situation may end in this harm: whether somebody acts in time is open.'),
  level('p2-high', 'High', 'The situation mostly ends in this harm, or there is no time to act.'),
] as const;

const exploitability = [
  level('low', 'Low', 'Takes rare skill, special equipment or long undisturbed access.'),
  level('medium', 'Medium', 'A skilled person with ordinary equipment and some access can do it.'),
  level('high', 'High', 'Can be done with public tools or by chance, or nothing is known that stands in the way.'),
] as const;

const impact = [
  level('slight', 'Slight', 'Hardly noticed; put right in the course of ordinary work.'),
  level('limited', 'Limited', 'Some data, one service or one site is affected for a short time.'),
  level('considerable', 'Considerable', 'Much data, several services or several sites are affected, or for long.'),
  level('severe', 'Severe', 'Sensitive data of many, or control over devices or systems, is lost.'),
] as const;

export const defaultSafetyPolicy: SafetyPolicy = SafetyPolicy.parse({
  discipline: 'safety',
  title: 'Example safety risk policy',
  origin: 'example',
  rationale:
    'An example to start from. Replace it by criteria of your own, set from the regulation, the state of the art and what is known of those affected, and have management approve them.',
  severity,
  p1,
  p2,
  probability,
  probabilityOfHarm: grid(p1, p2, [
    ['improbable', 'remote', 'occasional'],
    ['remote', 'occasional', 'probable'],
    ['occasional', 'probable', 'frequent'],
  ]),
  acceptability: grid<Verdict>(severity, probability, [
    ['acceptable', 'acceptable', 'acceptable', 'acceptable', 'review'],
    ['acceptable', 'acceptable', 'acceptable', 'review', 'review'],
    ['acceptable', 'acceptable', 'review', 'review', 'unacceptable'],
    ['acceptable', 'review', 'review', 'unacceptable', 'unacceptable'],
    ['review', 'review', 'unacceptable', 'unacceptable', 'unacceptable'],
  ]),
  // How likely an attack is cannot be told from the past: whatever the exploitability, the sequence is to be expected.
  exploitabilityToP1: Object.fromEntries(exploitability.map(({ id }) => [id, 'p1-high'])),
});

export const defaultSecurityPolicy: SecurityPolicy = SecurityPolicy.parse({
  discipline: 'security',
  title: 'Example security risk policy',
  origin: 'example',
  rationale:
    'An example to start from. Its impact is that on data, services and privacy; harm to people is judged in the safety risk file alone. Replace it by criteria of your own and have management approve them.',
  exploitability,
  impact,
  acceptability: grid<Verdict>(exploitability, impact, [
    ['acceptable', 'acceptable', 'review', 'review'],
    ['acceptable', 'review', 'review', 'unacceptable'],
    ['review', 'review', 'unacceptable', 'unacceptable'],
  ]),
});

function level(id: LevelId, name: string, meaning: string): Level {
  return { id, name, meaning };
}

/** `cells`: a row for each level of `rows`, in it a cell for each level of `columns`, lowest first. */
function grid<Cell>(rows: Readonly<Scale>, columns: Readonly<Scale>, cells: readonly (readonly Cell[])[]) {
  return Object.fromEntries(
    rows.map((row, at) => [row.id, Object.fromEntries(columns.map((column, to) => [column.id, cells[at]?.[to]]))]),
  );
}
