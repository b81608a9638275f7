import { attachMenu } from './attach.js';
import { h, icon, iconButton } from './dom.js';
import { phrases } from './phrases.js';
import { plain } from './content.js';
import { customer, messages, send } from './store.js';
import { recorder } from './voice.js';

/** Where the customer writes. */
export function composer(id) {
  let context = null; // { reply } or { edit }
  const input = h('textarea', { rows: 1, placeholder: 'Message', 'aria-label': `Message from ${customer(id)?.name}`, enterkeyhint: 'send' });
  const chips = h('div', { class: 'chips', 'aria-label': 'Suggestions' });
  const strip = h('div', { class: 'strip', hidden: true });
  const submit = iconButton('send', 'Send', () => say(), { class: 'icon send' });
  const voice = recorder(id);

  const size = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 140)}px`;
    const empty = !input.value.trim();
    submit.hidden = empty;
    voice.hidden = !empty;
  };
  const setContext = (next) => {
    context = next;
    strip.hidden = !next;
    if (next) {
      strip.replaceChildren(
        icon(next.edit ? 'file' : 'reply', 16),
        h('span', {}, next.edit ? 'Editing your message' : plain(next.reply)),
        iconButton('close', 'Never mind', () => setContext(null)),
      );
      input.focus();
    }
  };
  const say = async (text = input.value.trim()) => {
    if (!text) return;
    const deed = context?.edit ? { type: 'edit', message_id: context.edit.id, text } : { type: 'text', text, reply_to: context?.reply?.id };
    input.value = '';
    setContext(null);
    size();
    await send(id, deed);
  };
  const draw = () => {
    const said = messages(id).filter((it) => it.direction === 'from_customer').length;
    chips.hidden = said >= 4;
  };

  input.addEventListener('input', size);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      say();
    }
    if (event.key === 'Escape' && context) setContext(null);
  });
  const write = {
    customer: id,
    draw,
    replyTo: (message) => setContext({ reply: message }),
    edit(message) {
      setContext({ edit: message });
      input.value = message.content.body ?? '';
      size();
    },
  };
  chips.append(...phrases(customer(id)?.language ?? 'en').map((text) => h('button', { type: 'button', class: 'chip', onclick: () => say(text) }, text)));
  write.element = h('footer', { class: 'composer' }, chips, strip, h('div', { class: 'write' }, attachMenu(id, write), input, submit, voice));
  size();
  draw();
  return write;
}
