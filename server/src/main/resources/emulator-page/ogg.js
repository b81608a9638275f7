// Voice notes travel as Ogg with Opus, mono. Browsers record other boxes, so the sound is decoded,
// encoded as Opus and put into Ogg here (RFC 3533, RFC 7845).

const RATE = 48000;
const FRAME = 960; // 20 ms
const PACKETS_PER_PAGE = 50;

const CRC = new Uint32Array(256).map((_, i) => {
  let r = i << 24;
  for (let bit = 0; bit < 8; bit++) r = r & 0x80000000 ? (r << 1) ^ 0x04c11db7 : r << 1;
  return r >>> 0;
});

function crc(bytes) {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ CRC[((sum >>> 24) ^ byte) & 0xff]) >>> 0;
  return sum;
}

function page(packets, { type, granule, serial, sequence }) {
  const table = [];
  for (const packet of packets) {
    let left = packet.length;
    for (; left >= 255; left -= 255) table.push(255);
    table.push(left);
  }
  const size = packets.reduce((sum, packet) => sum + packet.length, 0);
  const bytes = new Uint8Array(27 + table.length + size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x4f, 0x67, 0x67, 0x53, 0, type]);
  view.setBigUint64(6, BigInt(granule), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  bytes[26] = table.length;
  bytes.set(table, 27);
  let at = 27 + table.length;
  for (const packet of packets) {
    bytes.set(packet, at);
    at += packet.length;
  }
  view.setUint32(22, crc(bytes), true);
  return bytes;
}

function head() {
  const bytes = new Uint8Array(19);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OpusHead'));
  bytes.set([1, 1], 8);
  view.setUint16(10, 312, true);
  view.setUint32(12, RATE, true);
  return bytes;
}

function tags() {
  const vendor = new TextEncoder().encode('shopme');
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4);
  bytes.set(new TextEncoder().encode('OpusTags'));
  new DataView(bytes.buffer).setUint32(8, vendor.length, true);
  bytes.set(vendor, 12);
  return bytes;
}

/** Puts Opus packets of 20 ms into an Ogg file. */
export function ogg(packets) {
  const serial = Math.floor(Math.random() * 0xffffffff);
  const pages = [
    page([head()], { type: 2, granule: 0, serial, sequence: 0 }),
    page([tags()], { type: 0, granule: 0, serial, sequence: 1 }),
  ];
  for (let from = 0; from < packets.length; from += PACKETS_PER_PAGE) {
    const some = packets.slice(from, from + PACKETS_PER_PAGE);
    const last = from + PACKETS_PER_PAGE >= packets.length;
    const granule = (from + some.length) * FRAME;
    pages.push(page(some, { type: last ? 4 : 0, granule, serial, sequence: pages.length }));
  }
  return new Blob(pages, { type: 'audio/ogg; codecs=opus' });
}

/** Encodes mono samples at 48 kHz as Opus in Ogg. */
export async function encode(samples) {
  const packets = [];
  const encoder = new AudioEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      packets.push(bytes);
    },
    error: (error) => console.warn('Opus', error),
  });
  encoder.configure({
    codec: 'opus',
    sampleRate: RATE,
    numberOfChannels: 1,
    bitrate: 24000,
    opus: { format: 'opus', frameDuration: 20000 },
  });
  for (let at = 0; at < samples.length; at += FRAME) {
    const data = new Float32Array(FRAME);
    data.set(samples.subarray(at, at + FRAME));
    encoder.encode(
      new AudioData({
        format: 'f32-planar',
        sampleRate: RATE,
        numberOfFrames: FRAME,
        numberOfChannels: 1,
        timestamp: Math.round((at / RATE) * 1e6),
        data,
      }),
    );
  }
  await encoder.flush();
  encoder.close();
  return ogg(packets);
}

/** What a MediaRecorder recorded, as a voice note. Without an Opus encoder it stays as it is. */
export async function voiceNote(recorded) {
  if (recorded.type.startsWith('audio/ogg') || !('AudioEncoder' in window)) return recorded;
  const context = new OfflineAudioContext(1, RATE, RATE);
  const buffer = await context.decodeAudioData(await recorded.arrayBuffer());
  return encode(buffer.getChannelData(0));
}
