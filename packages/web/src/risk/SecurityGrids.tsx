import { type SecurityPolicy, Verdict } from '@suture/core/risk';
import { PolicyGrid, withCell } from './PolicyGrid.tsx';
import { verdictCells } from './SafetyGrids.tsx';

type Props = { readonly policy: SecurityPolicy; readonly onChange: ((policy: SecurityPolicy) => void) | undefined };

export function SecurityGrids({ policy, onChange }: Props) {
  const { exploitability, impact, acceptability } = policy;
  return (
    <PolicyGrid
      caption="Exploitability and greatest impact: what is acceptable. Impact here is never harm."
      rows={exploitability}
      columns={impact}
      rowName="exploitability"
      columnName="impact"
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
