import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../ui/Loaded.tsx';
import { t } from '../words/index.ts';
import { PersonRow } from './PersonRow.tsx';
import classes from './people.module.css';
import { peopleQuery } from './queries.ts';

/** Every account of the installation. */
export function Accounts() {
  const query = useQuery(peopleQuery);
  return (
    <section className={classes.panel} aria-labelledby="accounts">
      <h2 id="accounts">{t('administration.accounts')}</h2>
      <Loaded query={query} skeleton={<Skeleton height={140} radius="sm" mt={12} />}>
        {({ items }) => (
          <ul className={classes.rows}>
            {items.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
