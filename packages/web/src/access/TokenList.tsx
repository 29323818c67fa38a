import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Tag } from '../ui/Tag.tsx';
import { dayOf, momentOf } from '../words/format.ts';
import classes from './people.module.css';
import { tokensQuery } from './queries.ts';

export function TokenList() {
  const query = useQuery(tokensQuery);
  const revoke = useChange('DELETE /api/v1/tokens/{token}', { refreshes: [['tokens']] });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <ul className={classes.rows}>
          {items.map(({ id, name, scope, expiresAt, lastUsedAt }) => (
            <li key={id} className={classes.row}>
              <div className={classes.who}>
                <span className={classes.name}>{name}</span>
                <span className={classes.soft}>
                  until {dayOf(expiresAt)} · {lastUsedAt ? `last used ${momentOf(lastUsedAt)}` : 'never used'}
                </span>
              </div>
              <Tag>{scope === 'read' ? 'reads' : 'reads and writes'}</Tag>
              <Button
                size="xs"
                variant="default"
                aria-label={`Revoke ${name}`}
                onClick={() => revoke.mutate({ params: { token: id } })}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
