import { useQuery } from '@tanstack/react-query';
import { Download, FileText, ImageOff } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { send } from '@/lib/api/client';
import type { MessageJson } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import type { Body } from '../content';
import { Rich } from './rich';

type MediaBody = Extract<Body, { kind: 'media' }>;

/** The file of a message, fetched as who is signed in; it is nobody else's to see. */
function useFile(path: string | null | undefined, enabled = true) {
  return useQuery({
    queryKey: ['files', path],
    queryFn: async ({ signal }) => {
      const response = await send(new Request(new URL(path!, window.location.origin), { signal }));
      if (!response.ok) throw await Problem.of(response);
      return response.blob();
    },
    enabled: enabled && Boolean(path),
    staleTime: Infinity,
    // The bytes of a client's file come a moment after the message.
    retry: (times, error) => times < 6 && Problem.from(error).status === 404,
    retryDelay: 2_000,
  });
}

/** Gives bytes to what shows them, for as long as it does. */
function useSource(blob: Blob | undefined) {
  return useCallback(
    (element: HTMLImageElement | HTMLMediaElement | null) => {
      if (!element || !blob) return;
      const address = URL.createObjectURL(blob);
      element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );
}

/** A picture, voice message, film or file that a client sent. */
export function Media({ message, body }: { message: MessageJson; body: MediaBody }) {
  return (
    <figure className="flex flex-col gap-2">
      {body.media === 'DOCUMENT' ? (
        <Document message={message} body={body} />
      ) : (
        <Played message={message} body={body} />
      )}
      {body.caption && (
        <figcaption>
          <Rich text={body.caption} />
        </figcaption>
      )}
    </figure>
  );
}

function Played({ message, body }: { message: MessageJson; body: MediaBody }) {
  const { t } = useTranslation('conversation');
  const [large, setLarge] = useState(false);
  const file = useFile(message.media);
  const source = useSource(file.data);
  const name = t(`media.${body.media}`);
  if (file.isError)
    return (
      <div className="flex items-center gap-2 text-muted">
        <ImageOff className="size-4 shrink-0" aria-hidden />
        {t('media.missing', { name })}
        <Button size="sm" onClick={() => void file.refetch()}>
          {t('media.again')}
        </Button>
      </div>
    );
  const sound = body.media === 'AUDIO' || body.media === 'VOICE';
  if (!file.data) return <Skeleton className={sound ? 'h-12 w-64' : 'h-48 w-64'} />;
  if (sound)
    // eslint-disable-next-line jsx-a11y/media-has-caption -- nobody wrote down what a client says
    return <audio ref={source} controls aria-label={name} className="h-12 w-64 max-w-full" />;
  if (body.media === 'VIDEO')
    // eslint-disable-next-line jsx-a11y/media-has-caption -- nobody wrote down what a client filmed
    return <video ref={source} controls aria-label={name} className="max-h-72 w-72 max-w-full rounded-sm" />;
  const sticker = body.media === 'STICKER';
  return (
    <>
      <button type="button" aria-label={t('media.enlarge', { name })} onClick={() => setLarge(true)}>
        <img
          ref={source}
          alt={body.caption ?? name}
          className={sticker ? 'size-32 object-contain' : 'max-h-72 w-72 max-w-full rounded-sm object-cover'}
        />
      </button>
      <Dialog open={large} onClose={() => setLarge(false)} title={name} className="max-w-4xl">
        <img ref={source} alt={body.caption ?? name} className="max-h-[75dvh] w-full object-contain" />
      </Dialog>
    </>
  );
}

function Document({ message, body }: { message: MessageJson; body: MediaBody }) {
  const { t } = useTranslation('conversation');
  const file = useFile(message.media, false);
  const name = body.file_name ?? t('media.DOCUMENT');
  const save = async () => {
    const { data } = await file.refetch();
    if (!data) return;
    const address = URL.createObjectURL(data);
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <div className="flex items-center gap-3">
      <FileText className="size-8 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-xs text-muted">
          {file.isError ? t('media.missing', { name: t('media.DOCUMENT') }) : body.mime_type}
        </span>
      </span>
      <Button
        size="icon-sm"
        aria-label={t('media.download', { name })}
        busy={file.isFetching}
        onClick={() => void save()}
      >
        {!file.isFetching && <Download />}
      </Button>
    </div>
  );
}
