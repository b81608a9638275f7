import { Fragment, type ReactNode } from 'react';

const PARTS =
  /(https?:\/\/[^\s<>]+[^\s<>.,;:!?)\]'"])|\*([^*\n]+)\*|(?<![\p{L}\d])_([^_\n]+)_(?![\p{L}\d])|~([^~\n]+)~|```([^`]+)```/gu;

function dressed(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(PARTS)) {
    const [all, url, bold, italic, struck, code] = found;
    parts.push(text.slice(from, found.index));
    from = found.index + all.length;
    if (url)
      parts.push(
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="break-all text-second-strong underline underline-offset-2"
        >
          {url}
        </a>,
      );
    else if (bold) parts.push(<strong>{bold}</strong>);
    else if (italic) parts.push(<em>{italic}</em>);
    else if (struck) parts.push(<s>{struck}</s>);
    else parts.push(<code className="font-mono text-xs">{code}</code>);
  }
  parts.push(text.slice(from));
  return parts;
}

/** The same in one line, without its dress. */
export const plain = (text: string) =>
  text.replace(
    PARTS,
    (all: string, url?: string, bold?: string, italic?: string, struck?: string, code?: string) =>
      url ?? bold ?? italic ?? struck ?? code ?? all,
  );

/** Text as WhatsApp dresses it: *bold*, _italic_, ~struck~, ```as typed```, and links. */
export function Rich({ text }: { text: string }) {
  return (
    <p className="break-words whitespace-pre-wrap">
      {dressed(text).map((part, index) => (
        <Fragment key={index}>{part}</Fragment>
      ))}
    </p>
  );
}
