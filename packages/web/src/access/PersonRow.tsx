import { Button } from '@mantine/core';
import type { Answer } from '@suture/server/contract';
import { useChange } from '../api/use-change.ts';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './people.module.css';
import { useMe } from './queries.ts';

type Person = Answer<'GET /api/v1/people'>['items'][number];

export function PersonRow({ person }: { readonly person: Person }) {
  const me = useMe();
  const close = useChange('PUT /api/v1/people/{person}/disabled', { refreshes: [['people']] });
  const act = person.disabled ? 'reopen' : 'close';
  const devices = new Set(person.grants.map(({ device }) => device)).size;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.soft}>{person.email}</span>
      </div>
      {person.isOwner && <Tag voice="both">{t('people.person.owner')}</Tag>}
      {person.disabled && <Tag voice="bad">{t('people.person.closed')}</Tag>}
      <span className={classes.soft}>{t('people.person.devices', { count: devices })}</span>
      {person.id !== me?.account.id && (
        <Button
          size="xs"
          variant="default"
          loading={close.isPending}
          aria-label={t(`people.person.${act}Of`, { name: person.name })}
          onClick={() => close.mutate({ params: { person: person.id }, body: { disabled: !person.disabled } })}
        >
          {t(`people.person.${act}`)}
        </Button>
      )}
    </li>
  );
}
