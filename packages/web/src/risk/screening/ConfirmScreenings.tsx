import { type ScreeningSide, screeningFields } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import { ActingBar } from '../together/ActingBar.tsx';
import { ConfirmForm } from '../together/ConfirmForm.tsx';
import { ConfirmPreview } from '../together/ConfirmPreview.tsx';
import { Follows } from '../together/Follows.tsx';
import { PreviewTitle } from '../together/PreviewTitle.tsx';
import { useConfirming } from '../together/use-confirming.ts';
import { type ScreeningPreview, screeningPreviewQuery } from './queries.ts';

type Props = {
  readonly device: string;
  readonly side: ScreeningSide;
  readonly keys: readonly string[];
  readonly onDone: () => void;
};

/** Confirms what is selected, after a look at the flags as they would be. */
export function ConfirmScreenings(props: Props) {
  const { side, keys } = props;
  return (
    <ActingBar
      count={keys.length}
      title={<Title {...props} />}
      act={t('answers.preview')}
      permission={useMay()('record.write', { kind: 'control', field: screeningFields[side] })}
    >
      <Panel {...props} />
    </ActingBar>
  );
}

function Title({ device, side, keys }: Props) {
  return <PreviewTitle items={useQuery(screeningPreviewQuery(device, side, keys)).data?.items} of="screening" />;
}

function Panel({ keys, ...props }: Props) {
  const query = useQuery(screeningPreviewQuery(props.device, props.side, keys));
  return (
    <ConfirmPreview query={query} lead={t('screening.previewLead')} label={t('screening.list')} line={lineOf}>
      {(ready) => <Confirm {...props} ready={ready} />}
    </ConfirmPreview>
  );
}

type ConfirmProps = Omit<Props, 'keys'> & { readonly ready: readonly ScreeningPreview[] };

function Confirm({ device, side, ready, onDone }: ConfirmProps) {
  const count = ready.length;
  const confirming = useConfirming('POST /api/v1/devices/{device}/screenings/confirm', {
    device,
    what: side,
    keys: ready.map(({ key }) => key),
    says: t('screening.confirmed', { count }),
    onDone,
  });
  return (
    <ConfirmForm
      act={t('screening.doConfirm', { count })}
      confirming={confirming}
      onConfirm={(given) => {
        const records = ready.map(({ key, version }) => ({ key, version }));
        confirming.mutate({ params: { device }, body: { side, records, ...given } });
      }}
    />
  );
}

function lineOf({ key, title, flagsNow, flagsAfter, why }: ScreeningPreview) {
  const tags = (flags: string[]) => <ClassTags kind="control" relation={undefined} flags={flags} />;
  const after = flagsNow.join() === flagsAfter.join() ? undefined : tags(flagsAfter);
  return <Follows key={key} recordKey={key} title={title} now={tags(flagsNow)} after={after} why={why} />;
}
