import { Button, Textarea } from '@mantine/core';
import { mayReaffirm } from '@suture/core/access';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inWords } from '../../access/names.ts';
import { useMe } from '../../access/queries.ts';
import { useMay, useRoles } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { type Unsent, useUnsent } from '../../ui/drafts/use-unsent.ts';
import { useGo, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { disciplineIn } from '../discipline-in.ts';
import { aroundQuery, type Decision, type Envelope } from '../queries.ts';
import { decisionInWords } from './decision-words.ts';
import classes from './decisions.module.css';

type Props = { readonly decision: Decision; readonly record: Envelope; readonly device: string };

const noReason = { because: '' };

/** Who decided, and the two ways on: it holds unchanged for a reason, or it is judged again. */
export function StaleDecision(props: Props) {
  const isOnBoard = props.record.kind === 'transfer' && props.decision.field !== 'approval';
  return isOnBoard ? <OnTheBoard {...props} /> : <OnTheRecord {...props} />;
}

/** What crosses between the sides is decided on its card, and nowhere else. */
function OnTheBoard({ decision, record, device }: Props) {
  const card = useQuery(aroundQuery(device, record.key)).data?.card?.id;
  return (
    <div className={classes.decision}>
      <WhoDecided decision={decision} />
      <AppLink className="button-link" data-primary to={paths.connection(device, { card })}>
        {t('record.decisions.onTheBoard')}
      </AppLink>
    </div>
  );
}

function WhoDecided({ decision }: Pick<Props, 'decision'>) {
  const { by, on } = decision;
  return (
    <div>
      <h3>{decisionInWords(decision)}</h3>
      <div className={classes.quiet}>{t('record.decisions.by', { by, on })}</div>
    </div>
  );
}

function OnTheRecord({ decision, record, device }: Props) {
  const { field, side } = decision;
  const unsent = useUnsent(device, `${record.key} reaffirm ${field}`, noReason);
  const [isArguing, setIsArguing] = useState(unsent.isBegun);
  const name = decisionInWords(decision);
  const again = useJudgingAgain(decision, record, device);
  const around = useQuery(aroundQuery(device, record.key)).data;
  const person = useMe()?.account.name;
  const about = {
    kind: record.kind,
    field,
    discipline: disciplineIn(record.body),
    side,
    writers: around?.writers,
    authorMayApprove: around?.authorMayApprove ?? false,
    ...(person !== undefined && { person }),
  };
  const permission = inWords(mayReaffirm(useRoles(), about));
  return (
    <>
      <div className={classes.decision}>
        <WhoDecided decision={decision} />
        <div className={classes.acts}>
          <AllowedButton
            permission={permission}
            size="xs"
            variant={isArguing ? 'default' : 'filled'}
            aria-expanded={isArguing}
            aria-label={t('record.decisions.reaffirmOf', { decision: name })}
            onClick={() => setIsArguing(!isArguing)}
          >
            {t('record.decisions.reaffirmAct')}
          </AllowedButton>
          <AllowedButton
            permission={again.permission}
            size="xs"
            variant="default"
            aria-label={t('record.decisions.againOf', { decision: name })}
            onClick={again.begin}
          >
            {t('record.decisions.again')}
          </AllowedButton>
        </div>
      </div>
      {!permission.allowed && <p className={classes.quiet}>{permission.reason}</p>}
      {isArguing && <Because field={field} record={record} device={device} unsent={unsent} />}
    </>
  );
}

type BecauseProps = Omit<Props, 'decision'> & { readonly field: string; readonly unsent: Unsent<typeof noReason> };

function Because({ field, record, device, unsent }: BecauseProps) {
  const { because } = unsent.value;
  const change = useChange('POST /api/v1/devices/{device}/records/{key}/reaffirm', {
    refreshes: [ofDevice(device)],
    says: t('record.decisions.reaffirmed'),
    onDone: () => unsent.sent(),
  });
  function reaffirm(event: FormEvent) {
    event.preventDefault();
    if (because.trim() === '') return;
    change.mutate({
      params: { device, key: record.key },
      ifMatch: record.version,
      body: { field, because: because.trim() },
    });
  }
  return (
    <form className={classes.because} onSubmit={reaffirm}>
      <Textarea
        label={t('record.decisions.because')}
        description={t('record.decisions.becauseHint')}
        value={because}
        onChange={(event) => unsent.change({ because: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <div className={classes.acts}>
        <Button type="submit" size="xs" loading={change.isPending} disabled={because.trim() === ''}>
          {t('record.decisions.reaffirm')}
        </Button>
      </div>
    </form>
  );
}

/** Where the decision is taken anew: each has its own place, which says who may; a form is opened only to who may write it. */
function useJudgingAgain({ field }: Decision, { kind, key, body }: Envelope, device: string) {
  const may = useMay();
  const set = useSetFilter();
  const go = useGo();
  const elsewhere = (begin: () => void) => ({ permission: { allowed: true } as const, begin });
  if (field === 'approval') return elsewhere(() => set({ act: 'reopen' }));
  if (field === 'safetyImpact.confirmed')
    return elsewhere(() => go(paths.answers(device, { side: 'confirm', search: key })));
  if (kind === 'function') return elsewhere(() => go(paths.questions(device)));
  if (kind === 'control') return elsewhere(() => go(paths.scale(device, key)));
  return {
    permission: may('record.write', { kind, field, discipline: disciplineIn(body) }),
    begin: () => set({ edit: 'yes', field }),
  };
}
