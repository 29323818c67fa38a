import { useQuery } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Tag } from '../ui/Tag.tsx';
import { dayOf, momentOf } from '../words/format.ts';
import { t } from '../words/index.ts';
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
                  {t('people.tokens.facts', {
                    day: dayOf(expiresAt),
                    used: lastUsedAt
                      ? t('people.tokens.lastUsed', { moment: momentOf(lastUsedAt) })
                      : t('people.tokens.neverUsed'),
                  })}
                </span>
              </div>
              <Tag>{t(scope === 'read' ? 'people.tokens.reads' : 'people.tokens.writes')}</Tag>
              <AskFirst
                look={{ size: 'xs', variant: 'default' }}
                of="people.tokens.revoke"
                name={t('people.tokens.revokeOf', { name })}
                isPending={revoke.isPending}
                onSure={() => revoke.mutate({ params: { token: id } })}
              />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
