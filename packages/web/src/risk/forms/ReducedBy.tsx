import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';
import { useReferrers } from './queries.ts';

/** The controls that say they reduce this risk: nothing else can be credited. */
export function ReducedBy() {
  const { device, recordKey } = useRecordDraft();
  const controls = useReferrers(device, recordKey, 'control');
  if (controls.length === 0) return <p className={classes.note}>{t('forms.safetyRisk.noControl')}</p>;
  return (
    <div className={classes.note}>
      {t('forms.safetyRisk.controls')}
      <ul>
        {controls.map(({ key, title }) => (
          <li key={key}>
            <AppLink to={paths.record(device, key)}>
              <span className="record-key">{key}</span> {title}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
