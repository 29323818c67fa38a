import { isSheetKind, sheetKinds } from '@suture/core/file';
import { kindTitle } from '../../access/names.ts';
import { Page } from '../../ui/Page.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { Importing } from './Importing.tsx';
import classes from './importing.module.css';
import { TakeOut } from './TakeOut.tsx';

export function ImportingPage() {
  const device = useDeviceParam();
  const asked = useFilter().kind;
  const set = useSetFilter();
  const kind = isSheetKind(asked) ? asked : 'hazard';
  return (
    <Page title={t('importing.title')} lead={t('importing.lead')}>
      <div className={classes.page}>
        <fieldset className={classes.kinds}>
          <legend>{t('importing.kind.label')}</legend>
          {sheetKinds.map((each) => (
            <label key={each} className={classes.kind}>
              <input
                type="radio"
                name="kind"
                checked={each === kind}
                onChange={() => set({ kind: each, show: '', brought: '' })}
              />
              <span>{kindTitle(each)}</span>
            </label>
          ))}
        </fieldset>
        <Importing device={device} kind={kind} />
        <TakeOut device={device} />
      </div>
    </Page>
  );
}
