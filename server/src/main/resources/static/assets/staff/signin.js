import { api, session } from './api.js';
import { deed, h } from './dom.js';

export function signInPage(onSignedIn) {
  const { demoEmail = '', demoPassword = '' } = document.body.dataset;
  const email = h('input', { type: 'email', name: 'email', autocomplete: 'username', required: true, value: demoEmail });
  const password = h('input', { type: 'password', name: 'password', autocomplete: 'current-password', required: true, value: demoPassword });
  const error = h('p', { class: 'error', role: 'alert' });
  const submit = deed(async () => {
    error.textContent = '';
    try {
      session.token = (await api.signIn(email.value, password.value)).access_token;
    } catch (problem) {
      error.textContent = problem.message;
      return;
    }
    await onSignedIn();
  });
  return h(
    'main',
    { id: 'main', class: 'sign-in' },
    h(
      'form',
      { class: 'card', onsubmit: submit },
      h('img', { src: '/assets/icon.svg', alt: '', width: 56, height: 56 }),
      h('h1', {}, 'Welcome to ShopMe'),
      h('p', { class: 'soft' }, 'Sign in to see your orders and chats.'),
      h('label', {}, 'E-mail', email),
      h('label', {}, 'Password', password),
      error,
      h('button', { class: 'button strong', type: 'submit' }, 'Sign in'),
      h('p', { class: 'hint' }, h('a', { href: '/account' }, 'Forgot password?')),
      demoEmail && h('p', { class: 'hint' }, 'This is the demo: just press the button.'),
    ),
    document.body.dataset.phone &&
      h('p', { class: 'below' }, 'New here? ', h('a', { href: document.body.dataset.phone }, 'Open the phone'), ' and buy something first.'),
  );
}
