import { type SecurityPolicy, Verdict } from '@suture/core/risk';
import { t } from '../words/index.ts';
import { PolicyGrid, withCell } from './PolicyGrid.tsx';
import { verdictCells } from './SafetyGrids.tsx';

type Props = { readonly policy: SecurityPolicy; readonly onChange: ((policy: SecurityPolicy) => void) | undefined };

export function SecurityGrids({ policy, onChange }: Props) {
  const { exploitability, impact, acceptability } = policy;
  return (
    <PolicyGrid
      caption={t('policies.grid.security')}
      rows={exploitability}
      columns={impact}
      rowName={t('policies.scale.exploitability')}
      columnName={t('policies.scale.impact')}
      options={verdictCells}
      at={(row, column) => acceptability[row]?.[column]}
      onChange={
        onChange &&
        ((row, column, value) =>
          onChange({ ...policy, acceptability: withCell(acceptability, row, column, Verdict.parse(value)) }))
      }
    />
  );
}
