/** The texts of getting the data, in English; their type is what every other language must have. */
export const exportInEnglish = {
  address: {
    wrong:
      'URL {received}: use the address of an environment, such as https://contoso.crm4.dynamics.com. The Power Platform admin center shows it under **Manage > Environments** as **Environment URL**.',
    notHttps: 'URL {received}: use https. http is accepted only for this computer (localhost).',
    withCredentials: 'URL: remove the user name and password.',
    wrongVersion: '--api-version {received}: use a version such as v9.2.',
    wrongTable: '--tables {received}: use {accepted}.',
  },
  token: {
    environmentUnusable: 'DATAVERSE_TOKEN: contains no access token. A token is one line without spaces.',
    commandFailed: '--token-command: the command failed ({code}) and gave no token. Run it alone to see why.',
    commandUnusable:
      '--token-command: the command did not write an access token. It must write the token alone, on one line.',
    azMissing:
      'No access token: the Azure CLI (az) was not found. Install it and run "az login --allow-no-subscriptions", set DATAVERSE_TOKEN, or name a command with --token-command.',
    azFailed:
      'No access token: the Azure CLI gave none. Run "az login --allow-no-subscriptions", set DATAVERSE_TOKEN, or name a command with --token-command.',
  },
  refused: {
    unauthorized:
      '{host} does not accept the access token (401). Sign in again with an account of this environment, and get a token for the resource {origin}.',
    noPrivilege:
      '{table}: your account may not read this table (403). Ask an administrator for a security role with the privilege {privilege}, such as System Administrator.',
    notAUser:
      '{host}: your account is not a user of this environment (403). Ask an administrator to add it, with the role System Administrator.',
    notFound:
      '{address} was not found (404). Check the Environment URL in the Power Platform admin center under Manage > Environments, and --api-version.',
    webPage:
      '{host} answered with a web page instead of data, most likely a sign-in page. Check that the URL is the Environment URL, not that of an app or a portal, and sign in again.',
    redirected:
      '{host} redirects to {target}, and the access token is not sent there. Check that the URL is the Environment URL.',
    redirectedTooOften: '{host} redirects again and again. Check that the URL is the Environment URL.',
    other: '{table}: {host} answered {status}. {message}',
  },
  network: {
    unknownHost: '{host}: no computer with this name was found. Check the URL, and the network.',
    certificate:
      '{host}: this computer does not trust its certificate ({code}). Behind a proxy that opens connections, set NODE_EXTRA_CA_CERTS to the certificate of the proxy.',
    unreachable:
      '{host}: the connection failed {attempts} times in a row ({code}). Check the network, and set NODE_USE_ENV_PROXY=1 if you need a proxy.',
    busy: '{host}: still busy after {attempts} attempts ({status}). Try again later.',
    longWait: '{host}: asks to wait {seconds} seconds ({status}). Try again after that time.',
  },
  page: {
    tooLarge: '{table}: the answer is larger than any page of rows, and was not saved.',
    notRows: '{table}: the answer is not a page of rows, and was not saved.',
    holdsToken: '{table}: the answer repeats the access token, and was not saved.',
    nextElsewhere:
      '{table}: page {page} names a next page at {target}, which is not this table in this environment. Nothing was sent there, and the page was not saved.',
    nextRepeated: '{table}: page {page} names a next page that was read before. The page was not saved.',
    rowsRepeated: '{table}: page {page} holds only rows that were read before. The page was not saved.',
    tooManyEmpty:
      '{table}: more than {pages} pages in a row are empty, and each names a next one. Nothing further was read.',
  },
  folder: {
    taken:
      '--output {folder}: already holds {file}. Choose another folder, or add --resume to go on with this export.',
    unusable: '--output {folder}: cannot be written ({reason}).',
    otherEnvironment:
      '--output {folder}: {file} comes from {found}, not from {origin}. Choose another folder.',
  },
  waiting: '{host} is busy ({status}). Waiting {seconds} s.',
  connectingAgain: '{host}: the connection failed ({code}). Trying again in {seconds} s.',
  columnLeftOut: '{table}: this environment has no column {column}. The export goes on without it.',
  readAgain: '{file} is not a whole page, and is read again.',
  oneRow: '1 row',
  rows: '{rows} rows',
  pace: '{table}: {rows}, {rate} rows/s',
  done: 'The export in {folder} is complete: {rows} of {tables}.',
  doneBefore: 'The export in {folder} is complete already. Nothing was read.',
  next: 'Next: d365-email-rules check {folder}',
  notDone: 'The export in {folder} is not complete. Run the command again with --resume to go on.',
};
