import { Skeleton } from '@mantine/core';
import { DeviceFunction, type SecurityProperty } from '@suture/core/device';
import { useQueries, useQuery } from '@tanstack/react-query';
import { recordQuery, recordsOfKindQuery } from '../device/queries.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam, useFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { FunctionTalk } from './FunctionTalk.tsx';
import { isAnswerStale, lossOrder, lossWords, type TalkFunction } from './loss-words.ts';
import classes from './questions.module.css';

/** What happens to people when a function fails them: asked once per function and loss, used by every security risk on it. */
export function FunctionQuestionsPage() {
  const device = useDeviceParam();
  const { function: asked, loss } = useFilter();
  const list = useQuery(recordsOfKindQuery(device, 'function'));
  const rows = (list.data?.items ?? []).filter(({ status }) => status !== 'retired');
  const functions = useQueries({ queries: rows.map(({ key }) => recordQuery(device, key)) }).flatMap(({ data }) => {
    const body = data && DeviceFunction.safeParse(data.body).data;
    return data && body ? [{ key: data.key, version: data.version, body }] : [];
  });
  // Chosen from the list, not from what has arrived: a slower answer must not turn an open form into another function's.
  const chosenKey = (rows.find(({ key }) => key === asked) ?? rows[0])?.key;
  const chosen = functions.find(({ key }) => key === chosenKey);
  const property = lossOrder.find((each) => each === loss) ?? 'availability';
  return (
    <Page title={t('questions.title')} lead={t('questions.lead')}>
      {list.isSuccess && rows.length === 0 && (
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
      )}
      {chosen === undefined && (list.isPending || rows.length > functions.length) && (
        <Skeleton height={320} radius="lg" />
      )}
      {chosen && (
        <div className={classes.columns}>
          <Overview functions={functions} device={device} chosen={chosen.key} property={property} />
          <FunctionTalk key={`${chosen.key} ${property}`} item={chosen} property={property} device={device} />
        </div>
      )}
    </Page>
  );
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
                  data-answer={isAnswerStale(item, each) ? 'stale' : (item.body.ifLost?.[each]?.harmPossible ?? 'none')}
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
  return t(`questions.state.${ifLost?.[property]?.harmPossible ?? 'notAsked'}`);
}
