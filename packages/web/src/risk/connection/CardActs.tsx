import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useMay } from '../../access/use-may.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { tellRefusal } from '../../ui/tell-refusal.ts';
import { t } from '../../words/index.ts';
import { saidInWords } from './act-in-words.ts';
import { nameOf } from './act-names.ts';
import { type ActName, actsOf, needsForm, permissionFor } from './card-acts.ts';
import { DecideForm } from './DecideForm.tsx';
import classes from './pane.module.css';
import type { Card, CardDetail } from './queries.ts';
import { SayForm } from './SayForm.tsx';
import { type CardActs as Acts, useCardActs } from './use-card-acts.ts';
import { useBegun, useUnsaidOf } from './use-unsaid.ts';

type Props = {
  readonly device: string;
  readonly detail: CardDetail;
  readonly intent: ActName | undefined;
  readonly onIntent: (act: ActName | undefined) => void;
};

/** What can be done with the card now; the act that is expected comes first. */
export function CardActs({ device, detail, intent, onIntent }: Props) {
  const { card } = detail;
  const may = useMay();
  const unsaid = useUnsaidOf(device, card.id);
  const acts = useCardActs(device, card, () => {
    unsaid.forget();
    onIntent(undefined);
  });
  const permission = (act: ActName) => permissionFor(may, card, act);
  const possible = actsOf(card);
  const asked = intent !== undefined && possible.includes(intent) ? intent : undefined;
  const begun = useBegun(device, card.id, possible).filter((act) => permission(act).allowed);
  const isAtOnce = asked !== undefined && !needsForm(asked, card.state);
  // A key of the board asked for it: what needs no words is done, and what may not be done is told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is asked
  useEffect(() => {
    if (asked === undefined) return;
    const answer = permission(asked);
    if (!answer.allowed) tellRefusal({ message: answer.reason });
    if (!answer.allowed || isAtOnce) onIntent(undefined);
    if (answer.allowed && isAtOnce) doAtOnce(acts, asked);
  }, [asked, isAtOnce]);
  if (possible.length === 0) return <p className={classes.quiet}>{t('connection.pane.settled')}</p>;
  return (
    <div className={classes.acts}>
      <div className={classes.buttons}>
        {possible.map((act, at) => (
          <AllowedButton
            key={act}
            size="sm"
            variant={at === 0 && act !== 'undo' ? 'filled' : 'default'}
            permission={permission(act)}
            loading={acts.isBusy && at === 0}
            aria-expanded={needsForm(act, card.state) ? asked === act : undefined}
            onClick={() =>
              needsForm(act, card.state) ? onIntent(asked === act ? undefined : act) : doAtOnce(acts, act)
            }
          >
            {nameOf(act, card)}
          </AllowedButton>
        ))}
      </div>
      {card.state === 'returned' && <Question detail={detail} />}
      {asked === undefined &&
        begun.map((act) => (
          <p key={act} className={classes.begun}>
            {t('connection.pane.begun', { act: nameOf(act, card) })}
            <Button size="compact-sm" variant="subtle" onClick={() => onIntent(act)}>
              {t('connection.pane.goOn')}
            </Button>
          </p>
        ))}
      {asked !== undefined && !isAtOnce && permission(asked).allowed && (
        <ActForm act={asked} device={device} detail={detail} acts={acts} onCancel={() => onIntent(undefined)} />
      )}
    </div>
  );
}

function doAtOnce(acts: Acts, act: ActName): void {
  if (act === 'send' || act === 'resend') acts.send();
  else if (act === 'receive' || act === 'feedBack' || act === 'undo') acts.move({ act });
}

/** What the other side asked, where it is answered. */
function Question({ detail: { acts } }: { readonly detail: CardDetail }) {
  const asked = acts.findLast(({ act }) => act === 'returned');
  if (asked === undefined) return null;
  return (
    <div className={classes.asked}>
      <p className={classes.quiet}>{t('connection.pane.asked', { by: asked.by, on: asked.on })}</p>
      <p>{saidInWords(asked)}</p>
    </div>
  );
}

type FormProps = {
  readonly act: ActName;
  readonly device: string;
  readonly detail: CardDetail;
  readonly acts: Acts;
  readonly onCancel: () => void;
};

function ActForm({ act, device, detail, acts, onCancel }: FormProps) {
  const common = { isBusy: acts.isBusy, onCancel, device, card: detail.card.id, act };
  if (act === 'decide')
    return <DecideForm isBusy={acts.isBusy} onCancel={onCancel} device={device} detail={detail} acts={acts} />;
  if (act === 'return')
    return (
      <SayForm
        {...common}
        label={t('connection.act.question')}
        submit={t('connection.act.return')}
        {...fieldsAskedAt(detail.card.point)}
        onSay={(text, field) => acts.move({ act: 'return', text, ...(field && { field }) })}
      />
    );
  if (act === 'dismiss')
    return (
      <SayForm
        {...common}
        label={t('connection.act.why')}
        submit={t('connection.act.dismiss')}
        onSay={(text) => acts.dismiss(text)}
      />
    );
  if (act === 'reaffirm')
    return (
      <SayForm
        {...common}
        label={t('connection.act.becauseUnchanged')}
        submit={t('connection.act.reaffirm')}
        onSay={(because) => acts.move({ act: 'reaffirm', because })}
      />
    );
  if (act === 'undo')
    return (
      <SayForm
        {...common}
        label={t('connection.act.undoReason')}
        hint={t('connection.act.undoHint')}
        submit={t('connection.act.undo')}
        onSay={(text) => acts.move({ act: 'undo', text })}
      />
    );
  return (
    <SayForm
      {...common}
      label={t('connection.act.yourAnswer')}
      submit={t('connection.act.answer')}
      onSay={(text) => acts.move({ act: 'answer', text })}
    />
  );
}

/** An agenda is asked about as a whole. */
function fieldsAskedAt(point: Card['point']) {
  if (point === 'cp4') return {};
  return { fields: point === 'cp1' ? ofRisk : ofControl };
}

const ofRisk = ['scenario', 'losses', 'exploitability', 'impact', 'safetyImpact', 'threat', 'asset'] as const;
const ofControl = ['description', 'modes'] as const;
