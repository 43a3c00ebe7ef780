import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { hasRole } from '../session/session.js';
import { SessionGate } from '../session/session-gate.js';
import { useSession } from '../session/use-session.js';
import { useWords } from '../words/use-words.js';
import { intakeRoles, menuFor, menuItems, requestRoles, reviewRoles } from './menu.js';
import { Forbidden, NotFound } from './not-here.js';
import { Shell } from './shell.js';

const Worklist = lazy(() => import('../pages/worklist/worklist-page.js'));
const Intake = lazy(() => import('../pages/intake/intake-page.js'));
const Find = lazy(() => import('../pages/find/find-page.js'));
const RequestPage = lazy(() => import('../pages/request/request-page.js'));
const Review = lazy(() => import('../pages/review/review-page.js'));
const Dossier = lazy(() => import('../pages/dossier/dossier-page.js'));
const Counter = lazy(() => import('../pages/counter/counter-page.js'));
const Check = lazy(() => import('../pages/counter/check-page.js'));
const Mail = lazy(() => import('../pages/mail/mail-page.js'));
const Draft = lazy(() => import('../pages/mail/draft-page.js'));
const PrintQueue = lazy(() => import('../pages/print-queue/print-queue-page.js'));
const Book = lazy(() => import('../pages/counter/book-page.js'));
const SearchTasks = lazy(() => import('../pages/search-tasks/search-tasks-page.js'));
const SearchTask = lazy(() => import('../pages/search-tasks/search-task-page.js'));
const Parked = lazy(() => import('../pages/parked/parked-page.js'));

/** Shows a page to whom it is for, and says so to others. */
function For({ roles, children }: { roles: readonly string[]; children: React.ReactNode }) {
  return hasRole(useSession(), ...roles) ? children : <Forbidden />;
}

const rolesOf = (path: string): readonly string[] =>
  menuItems.find((item) => item.path === path)?.roles ?? [];

function Start() {
  const first = menuFor(useSession().user.roles)[0];
  return first ? <Navigate to={first.path} replace /> : <Forbidden />;
}

function Loading() {
  return <p className="hr-loading">{useWords().common.loading}</p>;
}

/** The staff app: the gate, the frame and the pages. Addresses hold numbers and ids, never anything about a person. */
export function App() {
  return (
    <SessionGate>
      <BrowserRouter>
        <Shell>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route path="/" element={<Start />} />
              <Route
                path="/werklijst"
                element={
                  <For roles={requestRoles}>
                    <Worklist />
                  </For>
                }
              />
              <Route
                path="/zoeken"
                element={
                  <For roles={intakeRoles}>
                    <Find />
                  </For>
                }
              />
              <Route
                path="/verzoeken/nieuw"
                element={
                  <For roles={intakeRoles}>
                    <Intake />
                  </For>
                }
              />
              <Route
                path="/verzoeken/:id/beslissen"
                element={
                  <For roles={reviewRoles}>
                    <Review />
                  </For>
                }
              />
              <Route
                path="/verzoeken/:id/dossier/:nth?"
                element={
                  <For roles={reviewRoles}>
                    <Dossier />
                  </For>
                }
              />
              <Route
                path="/verzoeken/:id/:tab?"
                element={
                  <For roles={requestRoles}>
                    <RequestPage />
                  </For>
                }
              />
              <Route
                path="/balie"
                element={
                  <For roles={rolesOf('/balie')}>
                    <Counter />
                  </For>
                }
              />
              <Route
                path="/balie/:id"
                element={
                  <For roles={rolesOf('/balie')}>
                    <Check />
                  </For>
                }
              />
              <Route
                path="/balie/:id/afspraak"
                element={
                  <For roles={rolesOf('/balie')}>
                    <Book />
                  </For>
                }
              />
              <Route
                path="/berichten"
                element={
                  <For roles={rolesOf('/berichten')}>
                    <Mail />
                  </For>
                }
              />
              <Route
                path="/berichten/:id"
                element={
                  <For roles={rolesOf('/berichten')}>
                    <Draft />
                  </For>
                }
              />
              <Route
                path="/printlijst"
                element={
                  <For roles={rolesOf('/printlijst')}>
                    <PrintQueue />
                  </For>
                }
              />
              <Route
                path="/zoektaken"
                element={
                  <For roles={rolesOf('/zoektaken')}>
                    <SearchTasks />
                  </For>
                }
              />
              <Route
                path="/zoektaken/:id"
                element={
                  <For roles={rolesOf('/zoektaken')}>
                    <SearchTask />
                  </For>
                }
              />
              <Route
                path="/vastgelopen"
                element={
                  <For roles={rolesOf('/vastgelopen')}>
                    <Parked />
                  </For>
                }
              />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </Shell>
      </BrowserRouter>
    </SessionGate>
  );
}
