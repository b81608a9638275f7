import { upload } from './api.js';
import { iconButton, icon, toast } from './dom.js';
import { voiceNote } from './ogg.js';
import { send } from './store.js';

/** Records a voice note; where there is no microphone, a sample is sent instead. */
export function recorder(id) {
  let running = null;
  const button = iconButton('mic', 'Record a voice message', () => (running ? running.stop() : start()), { class: 'icon mic' });
  const show = (recording) => {
    button.replaceChildren(icon(recording ? 'stop' : 'mic'));
    button.classList.toggle('recording', recording);
    const label = recording ? 'Stop and send' : 'Record a voice message';
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  const start = async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      toast('No microphone here: a sample was sent.');
      await send(id, { type: 'voice' });
      return;
    }
    const pieces = [];
    running = new MediaRecorder(stream);
    running.addEventListener('dataavailable', (event) => pieces.push(event.data));
    running.addEventListener('stop', async () => {
      const type = running.mimeType;
      running = null;
      show(false);
      stream.getTracks().forEach((track) => track.stop());
      const note = await voiceNote(new Blob(pieces, { type }));
      const media = await upload(note, 'voice.ogg');
      await send(id, { type: 'voice', media_id: media.id });
    });
    running.start();
    show(true);
  };
  return button;
}
