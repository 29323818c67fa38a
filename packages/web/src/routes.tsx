import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isSignedOut, meQuery } from './access/queries.ts';
import { queryClient } from './api/query-client.ts';
import { askForHome } from './checks/ask-for-home.ts';
import { paths, tableInstead } from './paths.ts';
import { Frame } from './ui/frame/Frame.tsx';
import { NoSuchPage } from './ui/NoSuchPage.tsx';
import { PageFault } from './ui/PageFault.tsx';
import { PageWaiting } from './ui/PageWaiting.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <NoSuchPage /> });

const open = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

/** Everything inside the frame asks first who is signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  beforeLoad: async ({ location }) => {
    // Known already: a change of the filter alone must not wait, or the page would give way to its placeholder.
    if (queryClient.getQueryData(meQuery.queryKey)) return;
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (isSignedOut(error))
        throw redirect({ href: paths.signIn(['/', '/devices'].includes(location.href) ? undefined : location.href) });
      throw error;
    }
  },
});

const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, component });

const home = createRoute({
  getParentRoute: () => inside,
  path: '/devices/$device',
  component: lazyRouteComponent(() => import('./checks/HomePage.tsx'), 'HomePage'),
  // Asked for while the page itself is fetched; until its answer comes, each part keeps its room.
  loaderDeps: ({ search }: { search: { release?: string } }) => ({ release: search.release }),
  loader: ({ params: { device }, deps: { release } }) => askForHome(device, release),
});

const routeTree = root.addChildren([
  open(
    '/set-up',
    lazyRouteComponent(() => import('./access/SetUpPage.tsx'), 'SetUpPage'),
  ),
  open(
    '/sign-in',
    lazyRouteComponent(() => import('./access/SignInPage.tsx'), 'SignInPage'),
  ),
  open(
    '/invitation',
    lazyRouteComponent(() => import('./access/InvitationPage.tsx'), 'InvitationPage'),
  ),
  inside.addChildren([
    createRoute({
      getParentRoute: () => inside,
      path: '/',
      beforeLoad: () => {
        throw redirect({ href: paths.devices(), replace: true });
      },
    }),
    page(
      '/devices',
      lazyRouteComponent(() => import('./device/DevicesPage.tsx'), 'DevicesPage'),
    ),
    page(
      '/people',
      lazyRouteComponent(() => import('./access/PeoplePage.tsx'), 'PeoplePage'),
    ),
    page(
      '/inbox',
      lazyRouteComponent(() => import('./checks/inbox/InboxPage.tsx'), 'InboxPage'),
    ),
    page(
      '/administration',
      lazyRouteComponent(() => import('./access/AdministrationPage.tsx'), 'AdministrationPage'),
    ),
    page(
      '/account',
      lazyRouteComponent(() => import('./access/AccountPage.tsx'), 'AccountPage'),
    ),
    home,
    page(
      '/devices/$device/device',
      lazyRouteComponent(() => import('./device/DevicePage.tsx'), 'DevicePage'),
    ),
    page(
      '/devices/$device/law',
      lazyRouteComponent(() => import('./law/LawPage.tsx'), 'LawPage'),
    ),
    createRoute({
      getParentRoute: () => inside,
      path: '/devices/$device/risks',
      // Addresses that were written down before each table had its own.
      beforeLoad: ({ params, search }) => {
        throw redirect({ href: tableInstead(params.device, search as Record<string, string>), replace: true });
      },
    }),
    page(
      '/devices/$device/risk/security',
      lazyRouteComponent(() => import('./risk/tables/TablePages.tsx'), 'SecurityRisksPage'),
    ),
    page(
      '/devices/$device/risk/safety',
      lazyRouteComponent(() => import('./risk/tables/TablePages.tsx'), 'SafetyRisksPage'),
    ),
    page(
      '/devices/$device/risk/hazards',
      lazyRouteComponent(() => import('./risk/tables/TablePages.tsx'), 'HazardsPage'),
    ),
    page(
      '/devices/$device/risk/situations',
      lazyRouteComponent(() => import('./risk/tables/TablePages.tsx'), 'SituationsPage'),
    ),
    page(
      '/devices/$device/controls/$key/scale',
      lazyRouteComponent(() => import('./risk/controls/ScalePage.tsx'), 'ScalePage'),
    ),
    page(
      '/devices/$device/controls/screenings',
      lazyRouteComponent(() => import('./risk/screening/ScreeningPage.tsx'), 'ScreeningPage'),
    ),
    page(
      '/devices/$device/controls',
      lazyRouteComponent(() => import('./risk/tables/TablePages.tsx'), 'ControlsPage'),
    ),
    createRoute({
      getParentRoute: () => inside,
      path: '/devices/$device/transfers',
      // Where transfers stood before there was a board; links to it are kept.
      beforeLoad: ({ params, search }) => {
        throw redirect({ href: paths.connection(params.device, search), replace: true });
      },
    }),
    page(
      '/devices/$device/risk/connection/meeting',
      lazyRouteComponent(() => import('./risk/meeting/MeetingPage.tsx'), 'MeetingPage'),
    ),
    page(
      '/devices/$device/risk/connection/answers',
      lazyRouteComponent(() => import('./risk/answers/AnswersPage.tsx'), 'AnswersPage'),
    ),
    page(
      '/devices/$device/risk/connection',
      lazyRouteComponent(() => import('./risk/connection/BoardPage.tsx'), 'BoardPage'),
    ),
    page(
      '/devices/$device/policies',
      lazyRouteComponent(() => import('./risk/PoliciesPage.tsx'), 'PoliciesPage'),
    ),
    page(
      '/devices/$device/plans',
      lazyRouteComponent(() => import('./risk/plans/PlansPage.tsx'), 'PlansPage'),
    ),
    page(
      '/devices/$device/questions',
      lazyRouteComponent(() => import('./risk/FunctionQuestionsPage.tsx'), 'FunctionQuestionsPage'),
    ),
    page(
      '/devices/$device/records',
      lazyRouteComponent(() => import('./file/RecordsPage.tsx'), 'RecordsPage'),
    ),
    page(
      '/devices/$device/records/$key',
      lazyRouteComponent(() => import('./file/RecordPage.tsx'), 'RecordPage'),
    ),
    page(
      '/devices/$device/import',
      lazyRouteComponent(() => import('./file/importing/ImportingPage.tsx'), 'ImportingPage'),
    ),
    page(
      '/devices/$device/new/$kind',
      lazyRouteComponent(() => import('./file/NewRecordPage.tsx'), 'NewRecordPage'),
    ),
    page(
      '/devices/$device/work',
      lazyRouteComponent(() => import('./checks/work/WorkPage.tsx'), 'WorkPage'),
    ),
    page(
      '/devices/$device/findings',
      lazyRouteComponent(() => import('./checks/FindingsPage.tsx'), 'FindingsPage'),
    ),
    page(
      '/devices/$device/activity',
      lazyRouteComponent(() => import('./device/ActivityPage.tsx'), 'ActivityPage'),
    ),
    page(
      '/devices/$device/people',
      lazyRouteComponent(() => import('./access/DevicePeoplePage.tsx'), 'DevicePeoplePage'),
    ),
    // Within the frame, so that whoever is lost has every other way before them.
    createRoute({ getParentRoute: () => inside, path: '/devices/$device/$nowhere', component: () => <NoSuchPage /> }),
    createRoute({ getParentRoute: () => inside, path: '/$', component: () => <NoSuchPage /> }),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultNotFoundComponent: () => <NoSuchPage />,
  defaultErrorComponent: PageFault,
  defaultPendingComponent: PageWaiting,
  defaultPendingMs: 400,
  scrollRestoration: true,
  // View state is text, as people write and share it: ?verdict=applies.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
  },
});

/** The page of the address and what Home shows are fetched while it is asked who is signed in, before anything is drawn. */
export function beginAtAddress(): void {
  const matches = router.matchRoutes(router.latestLocation);
  if (matches.some(({ routeId }) => routeId === inside.id)) void queryClient.prefetchQuery(meQuery);
  for (const match of matches) {
    const route = router.routesById[match.routeId];
    if (route) void router.loadRouteChunk(route);
    if (match.routeId === home.id) askForHome(match.params.device, match.search.release);
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
