import { Button, CopyButton, TextInput } from '@mantine/core';
import type { Answer } from '@suture/server/contract';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import classes from './activity.module.css';
import { deviceQuery } from './queries.ts';

/** Verifies the audit chain now, and that it still holds a head which someone noted elsewhere. */
export function VerifyChain({ device }: { readonly device: string }) {
  const [noted, setNoted] = useState('');
  const id = useQuery(deviceQuery(device)).data?.id;
  const head = headFrom(noted, `device:${id}`);
  const verify = useMutation({
    mutationFn: () => call('GET /api/v1/devices/{device}/audit/verify', { params: { device }, query: head ?? {} }),
  });
  return (
    <section className={classes.verify} aria-labelledby="verify">
      <div className={classes.verifyHead}>
        <div>
          <h2 id="verify">{t('device.verify.title')}</h2>
          <p>{t('device.verify.lead')}</p>
        </div>
        <form
          className={classes.verifyForm}
          onSubmit={(event) => {
            event.preventDefault();
            verify.mutate();
          }}
        >
          <TextInput
            aria-label={t('device.verify.head')}
            placeholder={t('device.verify.headExample')}
            value={noted}
            error={head === undefined && t('device.verify.noHead')}
            onChange={(event) => setNoted(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={verify.isPending}
            disabled={head === undefined}
            leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
          >
            {t('device.verify.act')}
          </Button>
        </form>
      </div>
      <div aria-live="polite" className={classes.verifyOutcome}>
        {verify.error && <ProblemNotice error={verify.error} />}
        {verify.data && verify.data.faults.length === 0 && (
          <Notice tone="good">
            {t('device.verify.whole', { count: verify.data.events })}{' '}
            <code className={classes.head}>{headText(verify.data.head)}</code>{' '}
            <CopyButton value={headText(verify.data.head)}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" onClick={copy}>
                  {t(copied ? 'device.verify.copied' : 'device.verify.copy')}
                </Button>
              )}
            </CopyButton>
          </Notice>
        )}
        {verify.data && verify.data.faults.length > 0 && (
          <Notice tone="bad">
            {t('device.verify.broken')}
            <ul>
              {verify.data.faults.map(({ number, message }) => (
                <li key={`${number}${message}`}>{t('device.verify.fault', { number, message })}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </section>
  );
}

type Head = Answer<'GET /api/v1/devices/{device}/audit/verify'>['head'];

/** As `suture audit verify --head` takes it. */
function headText({ chain, number, hash }: Head): string {
  return `${chain}:${number}:${hash}`;
}

/** `device:…:120:9f3a…` as the workbench and the command line print it, with or without its chain; undefined where it is another chain's or no head. */
function headFrom(text: string, own: string): { number?: string; hash?: string } | undefined {
  if (text.trim() === '') return {};
  const [, chain = own, number, hash] = /^\s*(?:(device:[0-9a-f-]+):)?(\d+)[:\s]+([0-9a-f]{64})\s*$/i.exec(text) ?? [];
  return chain !== own || number === undefined || hash === undefined ? undefined : { number, hash: hash.toLowerCase() };
}
