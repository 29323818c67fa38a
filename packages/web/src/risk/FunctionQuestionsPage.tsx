import { Skeleton } from '@mantine/core';
import { DeviceFunction, harmPossibleOf, type SecurityProperty, unsignedLosses } from '@suture/core/device';
import { useQueries, useQuery } from '@tanstack/react-query';
import { type Envelope, recordQuery, recordsOfKindQuery } from '../device/queries.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam, useFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { FunctionTalk } from './FunctionTalk.tsx';
import { isAnswerStale, lossOrder, lossWords, type TalkFunction } from './loss-words.ts';
import classes from './questions.module.css';

/** What happens to people when a function fails them: asked once per function and loss, used by every security risk on it. */
export function FunctionQuestionsPage() {
  const device = useDeviceParam();
  const query = useQuery(recordsOfKindQuery(device, 'function'));
  return (
    <Page title={t('questions.title')} lead={t('questions.lead')}>
      <Loaded query={query} skeleton={waiting}>
        {({ items }) => {
          const keys = items.filter(({ status }) => status !== 'retired').map(({ key }) => key);
          return keys.length === 0 ? <NoFunction device={device} /> : <Talks device={device} keys={keys} />;
        }}
      </Loaded>
    </Page>
  );
}

const waiting = <Skeleton height={320} radius="lg" />;

function NoFunction({ device }: { readonly device: string }) {
  return (
    <Empty
      title={t('questions.none')}
      actions={
        <AppLink className="button-link" to={paths.newRecord(device, 'function')}>
          {t('questions.first')}
        </AppLink>
      }
    >
      {t('questions.noneText')}
    </Empty>
  );
}

function Talks({ device, keys }: { readonly device: string; readonly keys: readonly string[] }) {
  const { function: asked, loss } = useFilter();
  const functions = useQueries({ queries: keys.map((key) => recordQuery(device, key)) }).flatMap(
    ({ data }) => (data && functionIn(data)) ?? [],
  );
  // Chosen from the list, not from what has arrived: a slower answer must not turn an open form into another function's.
  const chosen = keys.find((key) => key === asked) ?? keys[0] ?? '';
  const property = lossOrder.find((each) => each === loss) ?? 'availability';
  return (
    <Loaded query={useQuery(recordQuery(device, chosen))} skeleton={waiting}>
      {(record) => {
        const item = functionIn(record);
        return (
          <div className={classes.columns}>
            <Overview functions={functions} device={device} chosen={chosen} property={property} />
            {item && <FunctionTalk key={`${chosen} ${property}`} item={item} property={property} device={device} />}
          </div>
        );
      }}
    </Loaded>
  );
}

function functionIn({ key, version, body }: Envelope): TalkFunction | undefined {
  const read = DeviceFunction.safeParse(body).data;
  return read && { key, version, body: read };
}

type OverviewProps = {
  readonly functions: readonly TalkFunction[];
  readonly device: string;
  readonly chosen: string;
  readonly property: SecurityProperty;
};

/** Functions by losses: which talks were held, and what came of them. */
function Overview({ functions, device, chosen, property }: OverviewProps) {
  return (
    <nav aria-label={t('questions.overview')} className={classes.overview}>
      {functions.map((item) => (
        <div key={item.key} className={classes.function}>
          <h2>
            <span className="record-key">{item.key}</span> {item.body.title}
          </h2>
          <ul>
            {lossOrder.map((each) => (
              <li key={each}>
                <AppLink
                  to={paths.questions(device, { function: item.key, loss: each })}
                  className={classes.answer}
                  data-answer={
                    isAnswerStale(item, each) ? 'stale' : (harmPossibleOf(item.body.ifLost?.[each]) ?? 'none')
                  }
                  aria-current={item.key === chosen && each === property ? 'true' : undefined}
                >
                  <span>{lossWords[each].short}</span>
                  <span>{answerWords(item, each)}</span>
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function answerWords(item: TalkFunction, property: SecurityProperty): string {
  const { effect, ifLost } = item.body;
  if (effect === undefined) return t('questions.state.effectFirst');
  if (isAnswerStale(item, property)) return t('questions.state.stale');
  if (unsignedLosses(item.body).includes(property)) return t('questions.state.unsigned');
  return t(`questions.state.${ifLost?.[property]?.harmPossible ?? 'notAsked'}`);
}
