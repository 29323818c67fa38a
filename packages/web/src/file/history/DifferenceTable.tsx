import type { Difference } from '@suture/core/file';
import { usePolicies } from '../../risk/use-policies.ts';
import { FieldValue } from '../../ui/fields/FieldsView.tsx';
import { pathInWords } from '../../ui/fields/words.ts';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { t } from '../../words/index.ts';
import classes from './history.module.css';

type Props = { readonly differences: readonly Difference[]; readonly device: string; readonly label: string };

/** Field by field: what it was beside what it is. */
export function DifferenceTable({ differences, device, label }: Props) {
  const policies = usePolicies(device);
  return (
    <Scrolling className={classes.scroll} label={t('record.compare.region', { label })}>
      <table className={classes.table} data-stacked aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('record.compare.field')}</th>
            <th scope="col">{t('record.compare.was')}</th>
            <th scope="col">{t('record.compare.is')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, was, is }) => (
            <tr key={path.join(' ')}>
              <th scope="row">{pathInWords(path)}</th>
              <td data-side="was">
                <span className="of-column">{t('record.compare.was')}</span>
                {was === undefined ? <Absent /> : <FieldValue value={was} path={path} context={{ device, policies }} />}
              </td>
              <td data-side="is">
                <span className="of-column">{t('record.compare.is')}</span>
                {is === undefined ? <Absent /> : <FieldValue value={is} path={path} context={{ device, policies }} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Absent() {
  return <span className={classes.absent}>{t('record.compare.absent')}</span>;
}
