import { defaultSecurityPolicy, type SafetyPolicy, Verdict, verdicts } from '@suture/core/risk';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { GridFrame, GridHead } from './GridFrame.tsx';
import { GridCell, levelCells, PolicyGrid, withCell } from './PolicyGrid.tsx';
import classes from './policy.module.css';
import { ScalesAwaited } from './ScalesAwaited.tsx';
import { usePolicies } from './use-policies.ts';
import { verdictWords } from './VerdictTag.tsx';

type Props = { readonly policy: SafetyPolicy; readonly onChange: ((policy: SafetyPolicy) => void) | undefined };

export const verdictCells = verdicts.map((id) => ({ id, name: verdictWords[id].text, tone: id }));

export function SafetyGrids({ policy, onChange }: Props) {
  const { severity, probability, p1, p2, acceptability, probabilityOfHarm } = policy;
  return (
    <>
      <PolicyGrid
        caption={t('policies.grid.safety')}
        rows={severity}
        columns={probability}
        rowName={t('policies.scale.severity')}
        columnName={t('policies.scale.probability')}
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
          caption={t('policies.grid.harm')}
          rows={p1}
          columns={p2}
          rowName={t('policies.scale.p1')}
          columnName={t('policies.scale.p2')}
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
  const { security = defaultSecurityPolicy, standing } = usePolicies(device);
  if (standing.security.kind !== 'known') return <ScalesAwaited device={device} standing={standing.security} />;
  const scale = security.exploitability;
  return (
    <GridFrame caption={t('policies.grid.exploitability')} note={t('policies.grid.p1Note')}>
      <GridHead columns={scale} />
      <tbody>
        <tr>
          {scale.map(({ id, name }) => (
            <GridCell
              key={id}
              value={policy.exploitabilityToP1[id] ?? policy.p1.at(-1)?.id}
              options={levelCells(policy.p1)}
              label={t('policies.grid.p1For', { level: name })}
              onChange={
                onChange &&
                ((value) => onChange({ ...policy, exploitabilityToP1: { ...policy.exploitabilityToP1, [id]: value } }))
              }
            />
          ))}
        </tr>
      </tbody>
    </GridFrame>
  );
}
