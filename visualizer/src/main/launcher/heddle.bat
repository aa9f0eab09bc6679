@echo off
rem Starts Heddle with a JDK 25 or newer that it finds by itself.
setlocal EnableExtensions DisableDelayedExpansion
set "NEED=25"
for %%I in ("%~dp0..") do set "HOME_FOLDER=%%~fI"
set "JDK="

if defined HEDDLE_JAVA_HOME (
  call :take "%HEDDLE_JAVA_HOME%"
  if not defined JDK goto named
  goto run
)
if defined JAVA_HOME call :take "%JAVA_HOME%"
if defined JDK goto run
for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :takeJava "%%J"
if defined JDK goto run

set "NEWEST=0"
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\scoop\apps\*") do call :newer "%%~D"
if not defined JDK goto none

:run
if not "%~1"=="" (
  "%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dheddle.home=%HOME_FOLDER%" --class-path "%HOME_FOLDER%\lib\*" heddle.cli.Main %*
  exit /b
)
set "KEEP="
if defined LOCALAPPDATA (
  if not exist "%LOCALAPPDATA%\heddle" mkdir "%LOCALAPPDATA%\heddle" 2>nul
  if exist "%LOCALAPPDATA%\heddle" set KEEP=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\heddle\window.jsa" -Xlog:cds*=off -Xlog:aot*=off
)
"%JDK%\bin\java.exe" %KEEP% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dheddle.home=%HOME_FOLDER%" --module-path "%HOME_FOLDER%\lib\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics --class-path "%HOME_FOLDER%\lib\*" heddle.cli.Main %*
exit /b %ERRORLEVEL%

:named
>&2 echo heddle: HEDDLE_JAVA_HOME is %HEDDLE_JAVA_HOME%, which is not a JDK %NEED% or newer; set it to one, or unset it to have one looked for.
exit /b 2

:none
>&2 echo heddle: needs a JDK %NEED% or newer, and found none in JAVA_HOME, on the PATH, or below %ProgramFiles% and %USERPROFILE%\.jdks; install one (https://adoptium.net) or set HEDDLE_JAVA_HOME to its folder.
exit /b 2

rem Sets VERSION to the feature release of the JDK in folder %1, or to 0 when there is none.
:version
set "VERSION=0"
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.-+" %%N in ("%%~V") do set "VERSION=%%N"
exit /b 0

:take
call :version "%~1"
if %VERSION% GEQ %NEED% set "JDK=%~1"
exit /b 0

:takeJava
for %%I in ("%~dp1..") do call :take "%%~fI"
exit /b 0

:newer
call :version "%~1"
if %VERSION% LSS %NEED% exit /b 0
if %VERSION% LEQ %NEWEST% exit /b 0
set "NEWEST=%VERSION%"
set "JDK=%~1"
exit /b 0
