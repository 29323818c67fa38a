import { defaultSecurityPolicy, type SafetyPolicy, Verdict, verdicts } from '@suture/core/risk';
import { useDeviceParam } from '../ui/use-address.ts';
import { GridCell, levelCells, PolicyGrid, withCell } from './PolicyGrid.tsx';
import classes from './policy.module.css';
import { usePolicies } from './use-policies.ts';
import { verdictWords } from './VerdictTag.tsx';

type Props = { readonly policy: SafetyPolicy; readonly onChange: ((policy: SafetyPolicy) => void) | undefined };

export const verdictCells = verdicts.map((id) => ({ id, name: verdictWords[id].text, tone: id }));

export function SafetyGrids({ policy, onChange }: Props) {
  const { severity, probability, p1, p2, acceptability, probabilityOfHarm } = policy;
  return (
    <>
      <PolicyGrid
        caption="Severity and probability of harm: what is acceptable"
        rows={severity}
        columns={probability}
        rowName="severity"
        columnName="probability"
        options={verdictCells}
        at={(row, column) => acceptability[row]?.[column]}
        onChange={
          onChange &&
          ((row, column, value) =>
            onChange({ ...policy, acceptability: withCell(acceptability, row, column, Verdict.parse(value)) }))
        }
      />
      <div className={classes.pair}>
        <PolicyGrid
          caption="P1 and P2: the probability of harm"
          rows={p1}
          columns={p2}
          rowName="P1"
          columnName="P2"
          options={levelCells(probability)}
          at={(row, column) => probabilityOfHarm[row]?.[column]}
          onChange={
            onChange &&
            ((row, column, value) =>
              onChange({ ...policy, probabilityOfHarm: withCell(probabilityOfHarm, row, column, value) }))
          }
        />
        <ExploitabilityToP1 policy={policy} onChange={onChange} />
      </div>
    </>
  );
}

/** Safety-owned: what an exploitability counts as. Never set from the absence of past attacks. */
function ExploitabilityToP1({ policy, onChange }: Props) {
  const device = useDeviceParam();
  const scale = (usePolicies(device).security ?? defaultSecurityPolicy).exploitability;
  return (
    // Scrolls within itself on a narrow screen, and a keyboard has to reach that.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus
    <section className={classes.scroll} aria-label="Exploitability counted as P1" tabIndex={0}>
      <table className={classes.grid}>
        <caption>Exploitability of a security cause: the P1 it counts as</caption>
        <thead>
          <tr>
            {scale.map(({ id, name, meaning }) => (
              <th key={id} scope="col" title={meaning}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {scale.map(({ id, name }) => (
              <GridCell
                key={id}
                value={policy.exploitabilityToP1[id] ?? policy.p1.at(-1)?.id}
                options={levelCells(policy.p1)}
                label={`P1 for exploitability ${name}`}
                onChange={
                  onChange &&
                  ((value) =>
                    onChange({ ...policy, exploitabilityToP1: { ...policy.exploitabilityToP1, [id]: value } }))
                }
              />
            ))}
          </tr>
        </tbody>
      </table>
      <p className={classes.note}>
        The default is the highest P1 for all. That nobody has attacked yet is no reason for a lower one.
      </p>
    </section>
  );
}
