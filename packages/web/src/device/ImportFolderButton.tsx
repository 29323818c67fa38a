import { notifications } from '@mantine/notifications';
import type { Input } from '@suture/server/contract';
import { IconFolderOpen } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { ApiProblem } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { useGo } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { SameDeviceDialog } from './SameDeviceDialog.tsx';

type Props = { readonly permission: { readonly allowed: boolean; readonly reason?: string } };

/** Takes a device folder from this computer: the YAML files of `suture export`. */
export function ImportFolderButton({ permission }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const go = useGo();
  const take = useChange('POST /api/v1/devices/import', {
    refreshes: [['me'], ['devices']],
    showsProblem: true,
    onDone: ({ slug }) => go(paths.home(slug)),
  });
  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const files = await Promise.all([...(target.files ?? [])].filter(isYaml).map(asFolderFile));
    target.value = '';
    if (files.length === 0) return say(t('device.folder.empty'));
    send({ body: { files }, query: {} });
  }
  function send(input: Input<'POST /api/v1/devices/import'>) {
    take.mutate(input, { onError: (error) => sameIn(error) ?? say(inWords(error)) });
  }
  return (
    <>
      <input ref={input} type="file" multiple hidden onChange={read} {...folderOnly} />
      <AllowedButton
        permission={permission}
        variant="default"
        loading={take.isPending}
        leftSection={<IconFolderOpen size={16} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('device.folder.act')}
      </AllowedButton>
      <SameDeviceDialog
        same={sameIn(take.error)}
        onTwin={() => take.variables && send({ ...take.variables, query: { twin: 'yes' } })}
        onClose={take.reset}
      />
    </>
  );
}

/** React's types do not know the attribute; every browser does. */
const folderOnly = { webkitdirectory: '' };

function isYaml({ name }: File): boolean {
  return name.endsWith('.yaml');
}

async function asFolderFile(file: File) {
  // The chosen folder's own name is not part of a path in it.
  return { path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, text: await file.text() };
}

/** What is the same, where the device is refused for being here already. */
function sameIn(error: Error | null): string | undefined {
  return error instanceof ApiProblem && error.code === 'same-device' ? error.faults[0]?.message : undefined;
}

function inWords(error: Error): string {
  const [fault] = error instanceof ApiProblem ? error.faults : [];
  if (!fault) return error.message;
  const place = [fault.file, fault.line].filter((part) => part !== undefined).join(':');
  return `${error.message} ${place} ${[fault.record, fault.path].filter(Boolean).join(' ')} ${fault.message}`;
}

function say(message: string): void {
  notifications.show({ color: 'red', title: t('device.folder.refused'), message, withBorder: true, autoClose: false });
}
