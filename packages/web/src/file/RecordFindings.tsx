import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../ui/AppLink.tsx';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import { partOfForm } from './place-of-finding.ts';
import { findingsOfQuery } from './queries.ts';
import classes from './record.module.css';
import { SideList } from './SideList.tsx';

const voices = { error: 'bad', warning: 'warn', info: 'plain' } as const;

type Props = { readonly recordKey: string; readonly device: string; readonly mayWrite: boolean };

/** What is missing on this record, each with what to do. */
export function RecordFindings({ recordKey, device, mayWrite }: Props) {
  const query = useQuery(findingsOfQuery(device, recordKey));
  return (
    <SideList title={t('record.findings.title')} query={query} none={t('record.findings.none')}>
      {(finding) => (
        <li key={`${finding.rule} ${finding.path} ${finding.message}`}>
          <Tag voice={voices[finding.level]}>{t(`record.findings.${finding.level}`)}</Tag> {finding.message}
          <div className={classes.quiet}>{finding.fix}</div>
          {mayWrite && <ToForm to={partOfForm(device, finding)} />}
        </li>
      )}
    </SideList>
  );
}

function ToForm({ to }: { readonly to: string | undefined }) {
  return to === undefined ? null : <AppLink to={to}>{t('record.findings.toForm')}</AppLink>;
}
