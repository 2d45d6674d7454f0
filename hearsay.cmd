@echo off
rem Builds Hearsay on first use, then starts it. After a change to the sources, run "mvn package" first.
setlocal
set "root=%~dp0"
set "start="
call :find
if not defined start (
    echo Building Hearsay; the next start will not need to ... 1>&2
    pushd "%root%"
    call mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl app -am package 1>&2
    popd
    call :find
)
if not defined start (
    echo The build failed; what it said stands above. 1>&2
    echo   Install Maven 3.6.3 or later and a JDK 17 or later, then run it again. 1>&2
    exit /b 1
)
call "%start%" %*
exit /b %ERRORLEVEL%

:find
for /d %%d in ("%root%app\target\hearsay-*") do for /d %%e in ("%%d\hearsay-*") do (
    if exist "%%e\bin\hearsay.cmd" set "start=%%e\bin\hearsay.cmd"
)
exit /b 0
