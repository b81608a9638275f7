import { ClipboardPaste, Download, Eye, FileText, Pencil, RefreshCw, Replace, RotateCcw, Trash2 } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { useCommands } from '@/components/layout/commands';
import { State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { DropZone } from '@/components/ui/drop-zone';
import type { MenuEntries } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useDownload } from '@/hooks/use-download';
import { useShortcut } from '@/hooks/use-shortcut';
import type { Document } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { documentColumns } from './components/document-columns';
import { DocumentSheet } from './components/document-sheet';
import { PasteDialog } from './components/paste-dialog';
import { RenameDialog } from './components/rename-dialog';
import { useShopLanguages } from './languages';
import { DOCUMENTS, listDocuments, useMoveDocument, useProcessAgain } from './queries';
import { ACCEPTED } from './schema';
import { useUploads } from './use-uploads';

const SOURCE = { kind: 'server', key: DOCUMENTS, list: listDocuments } as const;

/** The files and texts that the assistant reads. */
export function DocumentsTab() {
  const { t } = useTranslation(['knowledge', 'common']);
  const mayWrite = usePermission()('prompts:write');
  const format = useFormat();
  const { named } = useShopLanguages();
  // A document is opened by its address too.
  const [opened, setOpened] = useQueryState('document', { history: 'push' });
  const [pasting, setPasting] = useState(false);
  const [renaming, setRenaming] = useState<string>();
  const uploads = useUploads();
  const download = useDownload();
  const process = useProcessAgain();
  const remove = useMoveDocument('deleted');
  const restore = useMoveDocument('list');
  const fileInput = useRef<HTMLInputElement>(null);
  const replacing = useRef<Document>(undefined);
  useShortcut('n', () => setPasting(true), mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'paste-document',
                label: t('paste.open'),
                group: t('nav.knowledge', { ns: 'common' }),
                icon: ClipboardPaste,
                keys: 'n',
                run: () => setPasting(true),
              },
            ]
          : [],
      [mayWrite, t],
    ),
  );
  const columns = useMemo(() => documentColumns({ t, format, named }), [t, format, named]);
  const fetchFile = ({ id }: Document) => download.mutate(`/api/documents/${id}/file`);
  const chooseFile = (document: Document) => {
    replacing.current = document;
    fileInput.current?.click();
  };
  const removed = ({ id, name }: Document) =>
    remove.mutate(id, {
      onSuccess: () =>
        toast.done(t('document.deleted', { name }), {
          action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(id) },
        }),
    });
  const rowActions = (document: Document): MenuEntries => {
    if (document.deleted_at)
      return mayWrite
        ? [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => restore.mutate(document.id) }]
        : [];
    const reading = [
      { label: t('document.open'), icon: Eye, act: () => void setOpened(document.id) },
      { label: t('document.download'), icon: Download, act: () => fetchFile(document) },
    ];
    if (!mayWrite) return reading;
    return [
      ...reading,
      { label: t('rename.open'), icon: Pencil, act: () => setRenaming(document.id) },
      { label: t('document.replace'), icon: Replace, act: () => chooseFile(document) },
      { label: t('document.process'), icon: RefreshCw, act: () => process.mutate(document.id) },
      null,
      { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => removed(document) },
    ];
  };
  const pasteButton = mayWrite && (
    <Button onClick={() => setPasting(true)}>
      <ClipboardPaste />
      {t('paste.open')}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-sm text-soft">{t('document.text')}</p>
        {pasteButton}
      </div>
      {mayWrite && (
        <DropZone
          label={t('upload.choose')}
          hint={uploads.left > 0 ? t('upload.busy', { count: uploads.left }) : t('upload.hint')}
          accept={ACCEPTED}
          multiple
          onFiles={(files) => void uploads.add(files)}
        />
      )}
      <DataTable<Document>
        id="documents"
        label={t('tabs.documents')}
        columns={columns}
        source={SOURCE}
        rowId={idOf}
        rowName={nameOf}
        defaultSort="-created_at"
        onOpen={(document) => !document.deleted_at && void setOpened(document.id)}
        rowActions={rowActions}
        rowTone={toneOf}
        withDeleted={mayWrite}
        empty={
          <State
            icon={FileText}
            title={t('document.none')}
            text={t(mayWrite ? 'document.none_text' : 'document.none_to_read')}
          />
        }
      />
      <input
        ref={fileInput}
        type="file"
        accept={ACCEPTED}
        aria-label={t('document.replace')}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          const document = replacing.current;
          event.target.value = '';
          if (file && document) void uploads.replace(document.id, document.name, file);
        }}
      />
      <DocumentSheet
        document={opened ?? undefined}
        onClose={() => void setOpened(null)}
        actions={(document) => (
          <>
            <Button onClick={() => fetchFile(document)}>
              <Download />
              {t('document.download')}
            </Button>
            {mayWrite && (
              <Button onClick={() => chooseFile(document)}>
                <Replace />
                {t('document.replace')}
              </Button>
            )}
          </>
        )}
      />
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
      <RenameDialog key={renaming} document={renaming} onClose={() => setRenaming(undefined)} />
    </>
  );
}

const idOf = (document: Document) => document.id;
const nameOf = (document: Document) => document.name;
const toneOf = ({ status }: Document) => (status === 'failed' ? 'bad' : undefined);
