import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/tokens.css';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { meQuery } from './access/queries.ts';
import { onSignedOut, queryClient } from './api/query-client.ts';
import { paths } from './paths.ts';
import { beginAtAddress, router } from './routes.tsx';
import { keepFocusOfBusyButtons } from './ui/focus-of-busy-buttons.ts';
import { cssVariables, theme } from './ui/theme.ts';
import { language } from './words/index.ts';

// The content security policy forbids making code at run time, and to try is reported as a breach.
config({ jitless: true });

onSignedOut(() => {
  // Whoever was not signed in to begin with is led by the routes; this is for a session that ends in the middle of work.
  if (queryClient.getQueryData(meQuery.queryKey) === undefined) return;
  queryClient.removeQueries({ queryKey: meQuery.queryKey });
  router.history.push(paths.signIn(router.state.location.href));
});

beginAtAddress();
keepFocusOfBusyButtons();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          <Notifications position="bottom-right" autoClose={5000} />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
