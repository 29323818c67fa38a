import { TextInput } from '@mantine/core';
import { rolesFor } from '@suture/core/access';
import { isKindName, type KindName, kindNamed } from '@suture/core/file';
import type { FieldMeta } from '@suture/core/kernel';
import type { z } from 'zod';
import { kindName } from '../access/names.ts';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { DraftNotice } from '../ui/drafts/DraftNotice.tsx';
import { useDraft, useDraftPlace } from '../ui/drafts/use-draft.ts';
import type { Body } from '../ui/form/body.ts';
import { NoSuchPage } from '../ui/NoSuchPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam, useFilter, useGo, useParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { kindForms } from './kind-forms.ts';
import { RecordForm } from './RecordForm.tsx';
import classes from './record-form.module.css';

/** A new record: only its title has to be known; the rest is open work. */
export function NewRecordPage() {
  const kind = useParam('kind');
  const device = useDeviceParam();
  const may = useMay();
  if (!isKindName(kind)) return <NoSuchPage />;
  const { single } = kindNamed(kind);
  const { Form } = kindForms[kind];
  if (rolesFor('record.write', { kind }).length === 0) {
    return (
      <Page title={t('forms.record.new', { kind: kindName(kind) })}>
        <Form />
      </Page>
    );
  }
  const permission = may('record.write', { kind });
  if (!permission.allowed) {
    return (
      <Page title={t('forms.record.new', { kind: kindName(kind) })}>
        <Notice>{permission.reason}</Notice>
      </Page>
    );
  }
  return (
    <Page
      title={t('forms.record.new', { kind: kindName(kind) })}
      lead={single ? t('forms.record.onlyOne') : t('forms.record.lead')}
    >
      {!single && <NewRecord key={`${device} ${kind}`} kind={kind} device={device} />}
    </Page>
  );
}

function NewRecord({ kind: name, device }: { readonly kind: KindName; readonly device: string }) {
  const kind = kindNamed(name);
  const go = useGo();
  const given = givenIn(useFilter(), kind.body);
  const start = { version: undefined, body: { ...kindForms[name].start, ...given } };
  const draft = useDraft(useDraftPlace(device, `new:${name}`), start);
  const create = useChange('POST /api/v1/devices/{device}/records', {
    refreshes: [ofDevice(device)],
    showsProblem: true,
    onDone: ({ key }) => {
      draft.done();
      go(paths.record(device, key));
    },
  });
  const { slug } = draft;
  return (
    <RecordForm
      kind={name}
      device={device}
      draft={draft}
      // Made once: until the page has left for the record, it cannot be made again.
      isSaving={create.isPending || create.isSuccess}
      problem={create.error}
      onCancel={() => go(paths.records(device, { kind: name }))}
      onSave={(body) =>
        create.mutate({
          params: { device },
          body: {
            kind: name,
            body,
            ...(draft.why.trim() !== '' && { why: draft.why.trim() }),
            ...(kind.slugged && { key: `${kind.prefix}-${slug}` }),
          },
        })
      }
    >
      <DraftNotice
        says="forms.draft.restored"
        at={draft.restoredFrom}
        wasDiscarded={draft.wasDiscarded}
        onContinue={draft.goOn}
        onDiscard={() => draft.discard(start)}
        onUndo={draft.undo}
      />
      {kind.slugged && (
        <TextInput
          className={classes.slug}
          id="field-key"
          required
          label={t('forms.record.slug')}
          description={t('forms.record.slugHint', { key: `${kind.prefix}-${slug || '…'}` })}
          value={slug}
          onChange={(event) =>
            draft.change({ slug: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9.-]/g, '-') })
          }
        />
      )}
    </RecordForm>
  );
}

/** What the link that led here knows already: `?situation=HS-3` begins a safety risk of that situation. */
function givenIn(filter: Readonly<Record<string, string | undefined>>, schema: z.ZodObject): Body {
  return Object.fromEntries(
    Object.entries(filter).filter(([name, value]) => {
      // zod's shapes are typed by their core; what they hold are schemas of zod itself.
      const field = schema.shape[name] as z.ZodType | undefined;
      return value !== undefined && field !== undefined && refers(field) && field.safeParse(value).success;
    }),
  );
}

function refers(schema: z.ZodType): boolean {
  if ((schema.meta() as FieldMeta | undefined)?.refersTo) return true;
  const { def } = schema as unknown as { readonly def: { readonly innerType?: z.ZodType } };
  return def.innerType !== undefined && refers(def.innerType);
}
