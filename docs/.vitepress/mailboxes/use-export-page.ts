import { useData, withBase } from 'vitepress';
import { type ComputedRef, computed } from 'vue';

/** The address of the page on how to export mailboxes, in the language of the site. */
export function useExportPage(): ComputedRef<string> {
  const { localeIndex } = useData();
  return computed(() =>
    withBase(`${localeIndex.value === 'root' ? '/' : `/${localeIndex.value}/`}guide/export-mailboxes`),
  );
}
