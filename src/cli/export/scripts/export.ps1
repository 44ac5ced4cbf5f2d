<#
Reads the tables that d365-email-rules checks from __URL__,
and saves one file a page and export.json. It only reads: nothing in Dataverse is changed.

  az login --allow-no-subscriptions
  .\export.ps1 export             saves the files in the folder "export"
  .\export.ps1 export -Resume     goes on after the last whole page

It runs in Windows PowerShell 5.1 and in PowerShell 7. The access token comes from the variable DATAVERSE_TOKEN, or
else from the Azure CLI or the module Az.Accounts; it is sent to this environment alone, and neither saved nor shown.
#>
param(
    [string] $Folder = 'export',
    [switch] $Resume
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$url = '__URL__'
$origin = '__ORIGIN__'
$webApi = '__WEB_API__'
# Table, privilege to read it, and request.
$requests = @'
__REQUESTS__
'@
$tableNames = 'mailbox|emailserverprofile|organization|queue|systemuser'

function Stop-Export([string] $Message) {
    [Console]::Error.WriteLine($Message)
    exit 2
}

function Get-Token {
    # Windows PowerShell takes what a program writes to stderr for an error, even when nobody wants to see it.
    $ErrorActionPreference = 'Continue'
    if ($env:DATAVERSE_TOKEN) { return $env:DATAVERSE_TOKEN.Trim() }
    if (Get-Command az -ErrorAction SilentlyContinue) {
        $got = az account get-access-token --resource $origin --query accessToken --output tsv 2>$null
        if ($LASTEXITCODE -eq 0 -and $got) { return ([string] $got).Trim() }
        Stop-Export 'Run "az login --allow-no-subscriptions" first, or set $env:DATAVERSE_TOKEN.'
    }
    if (Get-Command Get-AzAccessToken -ErrorAction SilentlyContinue) {
        $got = (Get-AzAccessToken -ResourceUrl $origin).Token
        # Newer versions of the module give it as a SecureString.
        if ($got -is [securestring]) { return (New-Object Net.NetworkCredential('', $got)).Password }
        return $got
    }
    Stop-Export 'Install the Azure CLI and run "az login --allow-no-subscriptions", or set $env:DATAVERSE_TOKEN.'
}

# An answer of any status; the status is 0 when the connection fails. Redirects are not followed.
function Send-Request([string] $Address) {
    $request = New-Object Net.Http.HttpRequestMessage([Net.Http.HttpMethod]::Get, $Address)
    [void] $request.Headers.TryAddWithoutValidation('Authorization', "Bearer $script:token")
    [void] $request.Headers.TryAddWithoutValidation('Accept', 'application/json')
    [void] $request.Headers.TryAddWithoutValidation('OData-Version', '4.0')
    [void] $request.Headers.TryAddWithoutValidation('OData-MaxVersion', '4.0')
    # Windows PowerShell reads only a few million characters of JSON at a time, so that pages are small.
    $prefer = 'odata.maxpagesize=500,odata.include-annotations="__ANNOTATION__"'
    [void] $request.Headers.TryAddWithoutValidation('Prefer', $prefer)
    try {
        $response = $client.SendAsync($request).GetAwaiter().GetResult()
        $wait = $null
        $retry = $response.Headers.RetryAfter
        if ($null -ne $retry -and $null -ne $retry.Delta) { $wait = [int] $retry.Delta.TotalSeconds }
        $bytes = $response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()
        return @{ Status = [int] $response.StatusCode; Bytes = $bytes; Wait = $wait }
    }
    catch {
        return @{ Status = 0; Bytes = [byte[]] @(); Wait = $null }
    }
}

# Asks until there is an answer, and waits in between as the service says.
function Get-Answer([string] $Address) {
    $pause = 1
    $isRenewed = $false
    for ($attempt = 1; ; $attempt++) {
        $answer = Send-Request $Address
        if ($answer.Status -eq 401 -and -not $isRenewed -and -not $env:DATAVERSE_TOKEN) {
            $isRenewed = $true
            $script:token = Get-Token
            continue
        }
        if (@(0, 429, 502, 503, 504) -notcontains $answer.Status) { return $answer }
        if ($attempt -ge 6) {
            Stop-Export "$origin did not answer after $attempt attempts ($($answer.Status)). Add -Resume to go on later."
        }
        $seconds = if ($null -ne $answer.Wait) { $answer.Wait } else { $pause }
        if ($seconds -gt 300) {
            Stop-Export "$origin asks to wait $seconds seconds. Add -Resume to go on after that time."
        }
        Write-Host "$origin is busy ($($answer.Status)). Waiting $seconds s."
        Start-Sleep -Seconds $seconds
        $pause *= 2
    }
}

# What bytes hold as JSON; nothing when it is none.
function ConvertFrom-Bytes([byte[]] $Bytes) {
    try { return [Text.Encoding]::UTF8.GetString($Bytes) | ConvertFrom-Json } catch { return $null }
}

function Get-Member-Value($Object, [string] $Name) {
    if ($null -eq $Object -or $Object -isnot [pscustomobject]) { return $null }
    $property = $Object.PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
}

function Test-Page($Page) {
    return $Page -is [pscustomobject] -and $null -ne $Page.PSObject.Properties['value'] -and
        $Page.PSObject.Properties['value'].Value -is [array]
}

# Says why there is no page; the other tables are read all the same when only a privilege is missing.
function Write-Refusal($Answer, [string] $Table, [string] $Privilege) {
    $message = [string] (Get-Member-Value (Get-Member-Value (ConvertFrom-Bytes $Answer.Bytes) 'error') 'message')
    $message = $message.Replace($script:token, '...')
    $status = $Answer.Status
    if ($status -eq 401) {
        Stop-Export "$origin does not accept the access token (401). Sign in again with an account of this environment."
    }
    if ($status -eq 404) { Stop-Export "$webApi was not found (404). Check the Environment URL." }
    if ($status -ge 300 -and $status -lt 400) {
        Stop-Export "$origin redirects elsewhere, and the access token is not sent there. Check the Environment URL."
    }
    if ($status -ne 403) { Stop-Export "${Table}: $origin answered $status. $message" }
    Write-Host "${Table}: your account may not read this table (403). Ask for a role with the privilege $Privilege, such as System Administrator."
    $script:isComplete = $false
}

function Get-Sha256([byte[]] $Bytes) {
    $algorithm = [Security.Cryptography.SHA256]::Create()
    return [BitConverter]::ToString($algorithm.ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant()
}

# The request without a column that the environment does not have; nothing when the answer does not say so.
function Get-RequestWithoutColumn($Answer, [string] $Table, [string] $Request) {
    if ($Answer.Status -ne 400) { return $null }
    $message = [string] (Get-Member-Value (Get-Member-Value (ConvertFrom-Bytes $Answer.Bytes) 'error') 'message')
    if ($message -notmatch "property named '(\w+)'") { return $null }
    $column = $Matches[1]
    $start = $Request.Substring(0, $Request.IndexOf('=') + 1)
    $columns = $Request.Substring($start.Length).Split(',')
    if ($columns -notcontains $column) { return $null }
    Write-Host "${Table}: this environment has no column $column. The export goes on without it."
    return $start + (($columns | Where-Object { $_ -ne $column }) -join ',')
}

# Reads one table, page by page.
function Read-Table([string] $Table, [string] $Privilege, [string] $Request) {
    $files = @()
    $rows = 0
    $seen = New-Object 'Collections.Generic.HashSet[string]'
    $address = $webApi + $Request
    $entitySet = $webApi + $Request.Substring(0, $Request.IndexOf('?') + 1)
    for ($number = 1; $address; $number++) {
        $name = '{0}-{1:0000}.json' -f $Table, $number
        $path = Join-Path $fullFolder $name
        $bytes = $null
        if (Test-Path -LiteralPath $path) {
            $bytes = [IO.File]::ReadAllBytes($path)
            if (-not (Test-Page (ConvertFrom-Bytes $bytes))) { $bytes = $null }
        }
        $isSaved = $null -ne $bytes
        if (-not $isSaved) {
            $answer = Get-Answer $address
            while ($number -eq 1 -and ($fewer = Get-RequestWithoutColumn $answer $Table $Request)) {
                $Request = $fewer
                $answer = Get-Answer ($webApi + $Request)
            }
            if ($answer.Status -ne 200) { Write-Refusal $answer $Table $Privilege; return }
            $bytes = $answer.Bytes
        }
        $page = ConvertFrom-Bytes $bytes
        if (-not (Test-Page $page)) {
            Stop-Export "${Table}: the answer is not a page of rows, most likely a sign-in page. Check the Environment URL."
        }
        if ($script:token.Length -ge 16 -and [Text.Encoding]::UTF8.GetString($bytes).Contains($script:token)) {
            Stop-Export "${Table}: the answer repeats the access token, and was not saved."
        }
        $next = [string] (Get-Member-Value $page '@odata.nextLink')
        if ($next -and -not $next.StartsWith($entitySet, [StringComparison]::OrdinalIgnoreCase)) {
            Stop-Export "${Table}: page $number names a next page elsewhere. Nothing was sent there, and the page was not saved."
        }
        if ($next -and -not $seen.Add($next)) {
            Stop-Export "${Table}: page $number names a next page that was read before."
        }
        if (-not $isSaved) {
            $temporary = Join-Path $fullFolder ".$name.tmp"
            [IO.File]::WriteAllBytes($temporary, $bytes)
            Move-Item -LiteralPath $temporary -Destination $path -Force
            Write-Host "${Table}: page $number, $($page.value.Count) rows"
        }
        $files += @{ name = $name; rows = $page.value.Count; sha256 = (Get-Sha256 $bytes) }
        $rows += $page.value.Count
        $address = $next
    }
    $script:tables[$Table] = @{ rows = $rows; files = $files }
}

[void] (New-Item -ItemType Directory -Force -Path $Folder)
$fullFolder = (Resolve-Path -LiteralPath $Folder).ProviderPath
$there = @(Get-ChildItem -LiteralPath $fullFolder | Where-Object { $_.Name -match "^(?:($tableNames)-\d+|export)\.json$" })
if ($there.Count -gt 0 -and -not $Resume) {
    Stop-Export "$($there[0].Name) is in $Folder already. Choose another folder, or add -Resume."
}
if (Test-Path -LiteralPath (Join-Path $fullFolder 'export.json')) {
    Write-Host "The export in $Folder is complete already."
    exit 0
}

[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
Add-Type -AssemblyName System.Net.Http
$handler = New-Object Net.Http.HttpClientHandler
$handler.AllowAutoRedirect = $false
$client = New-Object Net.Http.HttpClient($handler)
$script:token = Get-Token
if ($script:token -notmatch '^[\w.~+/=-]+$') { Stop-Export 'The access token is not one line without blanks.' }
$script:isComplete = $true
$script:tables = @{}

foreach ($line in $requests -split '\r?\n') {
    $table, $privilege, $request = $line.Trim() -split ' ', 3
    if ($request) { Read-Table $table $privilege $request }
}

if (-not $script:isComplete) {
    Stop-Export "The export in $Folder is not complete. Run the script again with -Resume."
}
$record = @{ url = $url; time = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture); tables = $script:tables }
$json = $record | ConvertTo-Json -Depth 6
$temporary = Join-Path $fullFolder '.export.json.tmp'
[IO.File]::WriteAllText($temporary, $json, (New-Object Text.UTF8Encoding($false)))
Move-Item -LiteralPath $temporary -Destination (Join-Path $fullFolder 'export.json')
Write-Host "The export in $Folder is complete. Next: d365-email-rules check $Folder"
