@echo off
rem Starts Guitara Front Desk with the first Java 25 or newer that it finds, without starting any other on the way.
setlocal enabledelayedexpansion
set "needed=25"
set "home=%~dp0.."
set "java_home="

call :consider "%home%\runtime"
if defined GUITARA_JAVA_HOME call :consider "%GUITARA_JAVA_HOME%"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do for %%d in ("%%~dpj..") do call :consider "%%~fd"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~fd"

if not defined java_home (
  echo Guitara needs Java %needed% or newer and found none; install a JDK %needed% or set GUITARA_JAVA_HOME to its folder. 1>&2
  exit /b 1
)
"%java_home%\bin\java.exe" %GUITARA_JAVA_OPTIONS% --module-path "%home%\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED -classpath "%home%\lib\*" guitara.Main %*
exit /b %errorlevel%

:consider
if defined java_home exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "version=%%v"
  set "version=!version:"=!"
  if !version! geq %needed% set "java_home=%~1"
)
exit /b 0
