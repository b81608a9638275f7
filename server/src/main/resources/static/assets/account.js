// What a letter's link opens stands behind #: it reaches no server and no log until it is used.
const [step, token] = location.hash.slice(1).split('=');
history.replaceState(null, '', location.pathname);

const form =
  document.querySelector(`form[data-step="${CSS.escape(token ? step : 'recover')}"]`) ??
  document.querySelector('form[data-step="recover"]');
form.hidden = false;
form.querySelector('input, button').focus();

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  const error = form.querySelector('.error');
  const body = Object.fromEntries(new FormData(form));
  if (token) body.token = token;
  button.disabled = true;
  error.textContent = '';
  try {
    const response = await fetch(form.dataset.path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) {
      form.hidden = true;
      const done = document.getElementById('done');
      done.querySelector('p').textContent = form.dataset.done;
      done.hidden = false;
    } else error.textContent = (await response.json()).detail;
  } catch {
    error.textContent = document.body.dataset.unreachable;
  }
  button.disabled = false;
});
