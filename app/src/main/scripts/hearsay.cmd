@echo off
rem Starts Hearsay. HEARSAY_OPTS adds options for the JVM, such as -Xmx1g; JAVA_HOME picks the JVM.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseSerialGC -Xmx320m %HEARSAY_OPTS% -cp "%home%\lib\*" hearsay.app.Main %*
exit /b %ERRORLEVEL%
