import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '@/lib/api/client';
import { meMe } from '@/lib/api/generated';
import { me, server } from '@/test/server';
import { session } from './session';

const granted = (token: string) => ({ access_token: token, expires_in: 600 });

afterEach(async () => {
  server.use(http.post('*/api/auth/logout', () => new HttpResponse(null, { status: 204 })));
  await session.signOut();
});

function refreshesTo(...tokens: string[]) {
  document.cookie = 'shopme_csrf=proof';
  const asked = vi.fn();
  server.use(
    http.post('*/api/auth/refresh', ({ request }) => {
      asked(request.headers.get('X-CSRF-Token'));
      const token = tokens.shift();
      return token ? HttpResponse.json(granted(token)) : HttpResponse.json({}, { status: 401 });
    }),
  );
  return asked;
}

function meFor(token: string) {
  server.use(
    http.get('*/api/me', ({ request }) =>
      request.headers.get('Authorization') === `Bearer ${token}`
        ? HttpResponse.json(me)
        : HttpResponse.json({}, { status: 401 }),
    ),
  );
}

it('takes up the session of the cookie', async () => {
  const asked = refreshesTo('first');
  await session.start();
  expect(session.state).toBe('in');
  expect(asked).toHaveBeenCalledExactlyOnceWith('proof');
});

it('renews once for all who wait', async () => {
  session.signedIn(granted('old'));
  const asked = refreshesTo('new', 'too much');
  meFor('new');
  const answers = await Promise.all([ask(meMe()), ask(meMe()), ask(meMe())]);
  expect(answers.map((answer) => answer.email)).toEqual([me.email, me.email, me.email]);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('keeps a request until somebody signed in again', async () => {
  session.signedIn(granted('old'));
  refreshesTo();
  meFor('again');
  const answer = ask(meMe());
  await vi.waitFor(() => expect(session.state).toBe('expired'));
  session.signedIn(granted('again'));
  expect((await answer).email).toBe(me.email);
});
