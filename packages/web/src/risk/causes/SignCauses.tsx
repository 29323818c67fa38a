import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { t } from '../../words/index.ts';
import { ConsequencesNote } from '../tables/ConsequencesNote.tsx';
import { ActingBar } from '../together/ActingBar.tsx';
import { ConfirmForm, noReason } from '../together/ConfirmForm.tsx';
import { signedBy, signingTrialQuery, type Unsigned } from './queries.ts';

type Props = { readonly device: string; readonly situations: readonly Unsigned[]; readonly onDone: () => void };

/** Signs what is selected, after a look at the classes as they would be. */
export function SignCauses(props: Props) {
  return (
    <ActingBar
      count={props.situations.length}
      title={t('causes.previewTitle', { count: props.situations.length })}
      act={t('answers.preview')}
      permission={useMay()('record.write', { kind: 'hazardousSituation', field: 'securityCause.by' })}
    >
      <Confirm {...props} />
    </ActingBar>
  );
}

function Confirm({ device, situations, onDone }: Props) {
  const count = situations.length;
  const changes = signedBy(useMe()?.account.name ?? '', situations);
  const trial = useQuery(signingTrialQuery(device, changes));
  const unsent = useUnsent(device, `causes-${situations.map(({ key }) => key).join('+')}`, noReason);
  const sign = useChange('POST /api/v1/devices/{device}/records/batch', {
    refreshes: [ofDevice(device)],
    says: t('causes.signed', { count }),
    onDone: () => {
      unsent.sent();
      onDone();
    },
  });
  return (
    <>
      <Loaded query={trial}>
        {({ consequences }) => consequences && <ConsequencesNote consequences={consequences} />}
      </Loaded>
      <ConfirmForm
        act={t('causes.doConfirm', { count })}
        unsent={unsent}
        isPending={sign.isPending}
        onConfirm={({ why = t('causes.why') }) =>
          sign.mutate({ params: { device }, body: { changes: [...changes], why } })
        }
      />
    </>
  );
}
