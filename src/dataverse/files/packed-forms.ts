/** What reads archives, workbooks and XML, with the libraries for that; loaded when the first one comes. */
export { readArchive } from './archive.ts';
export { readMigrationXml } from './migration-xml.ts';
