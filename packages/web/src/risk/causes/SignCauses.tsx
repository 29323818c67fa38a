import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { t } from '../../words/index.ts';
import { ConsequencesNote } from '../tables/ConsequencesNote.tsx';
import { ActingBar } from '../together/ActingBar.tsx';
import { ConfirmForm } from '../together/ConfirmForm.tsx';
import { useConfirming } from '../together/use-confirming.ts';
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
  const signing = useConfirming('POST /api/v1/devices/{device}/records/batch', {
    device,
    what: 'causes',
    keys: situations.map(({ key }) => key),
    says: t('causes.signed', { count }),
    onDone,
  });
  return (
    <>
      <Loaded query={trial}>
        {({ consequences }) => consequences && <ConsequencesNote consequences={consequences} />}
      </Loaded>
      <ConfirmForm
        act={t('causes.doConfirm', { count })}
        confirming={signing}
        onConfirm={({ why = t('causes.why') }) =>
          signing.mutate({ params: { device }, body: { changes: [...changes], why } })
        }
      />
    </>
  );
}
